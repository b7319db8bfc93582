/** In whose name Google is asked: the consent of a teacher or student, or of the whole domain, kept encrypted. */
@NullMarked
package org.studentled.classroom.consent;

import org.jspecify.annotations.NullMarked;
