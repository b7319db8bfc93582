/** The office's page of what was not sent. */
@NullMarked
package org.studentled.outbox.web;

import org.jspecify.annotations.NullMarked;
