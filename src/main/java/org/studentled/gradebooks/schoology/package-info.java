/** Grades from Schoology by its REST interface, with a key and a secret of the school. */
@NullMarked
package org.studentled.gradebooks.schoology;

import org.jspecify.annotations.NullMarked;
