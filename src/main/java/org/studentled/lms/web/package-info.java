/** The screens on which a teacher places links in a course, and the pages those links open. */
@NullMarked
package org.studentled.lms.web;

import org.jspecify.annotations.NullMarked;
