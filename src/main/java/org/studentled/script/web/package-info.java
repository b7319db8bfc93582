/** The screens on which a child fills its script, and the teacher sees who is ready. */
@NullMarked
package org.studentled.script.web;

import org.jspecify.annotations.NullMarked;
