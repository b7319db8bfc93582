/** The screens at the door. */
@NullMarked
package org.studentled.access.web;

import org.jspecify.annotations.NullMarked;
