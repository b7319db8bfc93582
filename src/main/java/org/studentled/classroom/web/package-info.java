/** The screens on which a teacher connects Google Classroom. */
@NullMarked
package org.studentled.classroom.web;

import org.jspecify.annotations.NullMarked;
