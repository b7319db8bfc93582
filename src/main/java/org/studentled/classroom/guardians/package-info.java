/** Guardians whom Google Classroom invites for the school. */
@NullMarked
package org.studentled.classroom.guardians;

import org.jspecify.annotations.NullMarked;
