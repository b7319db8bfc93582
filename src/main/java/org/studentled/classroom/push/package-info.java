/** Changes that Google tells on its own. */
@NullMarked
package org.studentled.classroom.push;

import org.jspecify.annotations.NullMarked;
