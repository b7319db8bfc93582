/** The screens of the evening: the door, the board, the step card, and what follows. */
@NullMarked
package org.studentled.conference.web;

import org.jspecify.annotations.NullMarked;
