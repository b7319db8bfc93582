/**
 * A round is one season of conferences of one class; a participation is one student in it.
 *
 * <p>Start with {@link Rounds} and {@link Participations}. Events: {@link Participation.Finished}, {@link
 * Participation.Joined}, {@link Participation.Left}, {@link Participation.Waived}, {@link
 * Participation.WentUnrehearsed}, {@link Round.BookingClosed}, {@link Round.ClosedByTeacher}, {@link
 * Round.DatesMoved}, {@link Round.InvitationsOpened}, {@link Round.PhaseEntered}, {@link Round.Planned}, {@link
 * Round.TeacherAway}, {@link Round.TeacherReplaced}, {@link Week.Done}, {@link Week.LookedOver}, {@link Week.Opened}.
 * Tables: {@code participation}, {@code planned_week}, {@code retrospective_note}, {@code round}, {@code waiver}, {@code week}, {@code
 * week_done}.
 */
@ApplicationModule(allowedDependencies = {"school", "calendar", "page", "access"})
@NullMarked
package org.studentled.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
