/** Grades from Canvas by its REST interface, read in the name of the teacher who allowed it. */
@NullMarked
package org.studentled.gradebooks.canvas;

import org.jspecify.annotations.NullMarked;
