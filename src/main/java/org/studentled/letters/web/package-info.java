/** The screen on which a teacher sees what was sent and what was not. */
@NullMarked
package org.studentled.letters.web;

import org.jspecify.annotations.NullMarked;
