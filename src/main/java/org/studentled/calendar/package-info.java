/**
 * The school's year: on which days there is school, for everyone and for one class.
 *
 * <p>Start with {@link SchoolCalendars} and {@link SchoolCalendar}. It publishes no events. Tables: {@code
 * calendar_entry}, {@code calendar_week}.
 */
@ApplicationModule(allowedDependencies = {"school", "page", "access", "connect", "ltijava"})
@NullMarked
package org.studentled.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
