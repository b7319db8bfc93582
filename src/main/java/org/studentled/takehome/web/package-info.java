/** The screens of the take-home path. */
@NullMarked
package org.studentled.takehome.web;

import org.jspecify.annotations.NullMarked;
