/** A pretend Google Classroom, with Google's sign-in, that keeps state and is as strict as the real one. */
@NullMarked
package org.studentled.sandbox.classroom;

import org.jspecify.annotations.NullMarked;
