/**
 * Evenings, arrival times, tables and the adults' bookings.
 *
 * <p>Start with {@link Evenings} and {@link Bookings}. Events: {@link Booking.CalledOff}, {@link Booking.Declined},
 * {@link Booking.Freed}, {@link Booking.Made}, {@link Booking.Offered}, {@link Booking.Released}, {@link
 * Booking.ReminderDue}, {@link FamilyVisitor.LinkAsked}, {@link FamilyVisitor.LinkMade}, {@link Interpreter.Canceled}, {@link
 * Evening.Moved}, {@link Evening.Postponed}, {@link Evening.Reopened}, {@link Evening.RoomChanged}. Tables: {@code booking}, {@code decline}, {@code evening}, {@code
 * interpreter}, {@code interpreter_slot}, {@code priority_booking}, {@code trusted_adult}.
 */
@ApplicationModule(allowedDependencies = {"school", "calendar", "round", "page", "access", "printing"})
@NullMarked
package org.studentled.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
