/** Grades from the school's records by OneRoster 1.2, and by 1.1 where the records are older. */
@NullMarked
package org.studentled.gradebooks.oneroster;

import org.jspecify.annotations.NullMarked;
