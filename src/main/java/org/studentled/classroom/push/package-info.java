/** Changes that Google tells by itself. */
@NullMarked
package org.studentled.classroom.push;

import org.jspecify.annotations.NullMarked;
