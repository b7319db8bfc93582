/** Grades from Brightspace by its REST interface (Valence), read in the name of the teacher who allowed it. */
@NullMarked
package org.studentled.gradebooks.brightspace;

import org.jspecify.annotations.NullMarked;
