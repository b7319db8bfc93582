/** How Google is asked: the calls of its interfaces, their permissions, quotas, pages and faults. */
@NullMarked
package org.studentled.classroom.google;

import org.jspecify.annotations.NullMarked;
