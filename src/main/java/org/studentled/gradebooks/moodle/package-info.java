/** Grades from Moodle by its web services. */
@NullMarked
package org.studentled.gradebooks.moodle;

import org.jspecify.annotations.NullMarked;
