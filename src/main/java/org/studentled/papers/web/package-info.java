/** The screens from which papers are printed. */
@NullMarked
package org.studentled.papers.web;

import org.jspecify.annotations.NullMarked;
