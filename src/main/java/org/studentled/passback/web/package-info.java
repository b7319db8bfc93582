/** The screen on which a teacher has the LMS gradebook updated, and sees how far that got. */
@NullMarked
package org.studentled.passback.web;

import org.jspecify.annotations.NullMarked;
