/** The tool inside Google Classroom, as an add-on of an assignment. */
@NullMarked
package org.studentled.classroom.addon;

import org.jspecify.annotations.NullMarked;
