/** Grades from Moodle by its web services. */
@NullMarked
package org.studentled.lms.moodle;

import org.jspecify.annotations.NullMarked;
