/** The screens of the workflow: what waits for whom, and where a child stands. */
@NullMarked
package org.studentled.workflow.web;

import org.jspecify.annotations.NullMarked;
