/** The screens on which numbers are typed, confirmed and charted. */
@NullMarked
package org.studentled.progress.web;

import org.jspecify.annotations.NullMarked;
