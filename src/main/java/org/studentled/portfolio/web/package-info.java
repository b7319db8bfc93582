/** The screens on which work is chosen, put in order and read. */
@NullMarked
package org.studentled.portfolio.web;

import org.jspecify.annotations.NullMarked;
