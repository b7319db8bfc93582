/** The office's screens for what is kept about a child. */
@NullMarked
package org.studentled.privacy.web;

import org.jspecify.annotations.NullMarked;
