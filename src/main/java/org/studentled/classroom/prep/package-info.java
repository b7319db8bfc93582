/** The weekly prep task in Google Classroom: planned, published, watched. */
@NullMarked
package org.studentled.classroom.prep;

import org.jspecify.annotations.NullMarked;
