/** The courses that classes are linked to, and what was read of them last. */
@NullMarked
package org.studentled.classroom.courses;

import org.jspecify.annotations.NullMarked;
