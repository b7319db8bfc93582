/** The screens on which a child fills in their script, and the teacher sees who is ready. */
@NullMarked
package org.studentled.script.web;

import org.jspecify.annotations.NullMarked;
