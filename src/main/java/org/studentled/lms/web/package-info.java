/** The screens on which a teacher places links in a course, the pages those links open, and the office lists the LMSs. */
@NullMarked
package org.studentled.lms.web;

import org.jspecify.annotations.NullMarked;
