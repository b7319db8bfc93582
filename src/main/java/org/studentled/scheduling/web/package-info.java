/** The screens on which evenings are planned and times are chosen. */
@NullMarked
package org.studentled.scheduling.web;

import org.jspecify.annotations.NullMarked;
