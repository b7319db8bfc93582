/** The screens on which the office types the school's year, and a teacher what is different for a class. */
@NullMarked
package org.studentled.calendar.web;

import org.jspecify.annotations.NullMarked;
