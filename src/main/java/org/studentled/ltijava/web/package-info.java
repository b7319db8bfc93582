/** The library's own addresses under {@code /lti}. */
@NullMarked
package org.studentled.ltijava.web;

import org.jspecify.annotations.NullMarked;
