/** Measures by hand, and proves nothing: no test of the build is here. */
@NullMarked
package org.studentled.load;

import org.jspecify.annotations.NullMarked;
