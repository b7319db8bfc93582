package org.studentled.scheduling.web;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.AvailableSlots;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.BookingId;
import org.studentled.scheduling.Declines;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.Interpreter;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.InvitedHouseholdKey;
import org.studentled.scheduling.InvitedHouseholds;
import org.studentled.scheduling.Placements;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Gathers what the teacher's schedule shows. */
@Component
class ScheduleView {

    private final Evenings evenings;
    private final InvitedHouseholds invitedHouseholds;
    private final Placements placements;
    private final Declines declines;
    private final AvailableSlots free;
    private final TrustedAdults trusted;
    private final Participations participations;

    ScheduleView(
            Evenings evenings,
            InvitedHouseholds invitedHouseholds,
            Placements placements,
            Declines declines,
            AvailableSlots free,
            TrustedAdults trusted,
            Participations participations) {
        this.evenings = evenings;
        this.invitedHouseholds = invitedHouseholds;
        this.placements = placements;
        this.declines = declines;
        this.free = free;
        this.trusted = trusted;
        this.participations = participations;
    }

    public Schedule assemble(Round round) {
        RoundId id = round.id();
        List<RoundId> only = List.of(id);
        Map<InvitedHouseholdKey, Booking> booked = placements.in(only);
        Map<InvitedHouseholdKey, Booking.Wish> wishes = declines.in(id);
        Map<InvitedHouseholdKey, List<TrustedAdults.Named>> coming = trusted.in(id);
        Map<BookingId, Interpreter> speakers = placements.speakers(only);
        List<Schedule.Row> rows = invitedHouseholds.findByRound(id).stream()
                .map(household -> new Schedule.Row(
                        household,
                        booked.get(household.key()),
                        wishes.get(household.key()),
                        coming.getOrDefault(household.key(), List.of()),
                        speaker(household, booked.get(household.key()), speakers)))
                .toList();
        return new Schedule(
                round,
                rows.size(),
                evenings.findByRound(id).stream()
                        .map(evening -> evening(evening, rows))
                        .toList(),
                rows.stream().filter(row -> row.booking() == null).toList(),
                free.findByRound(id),
                uninvited(round, rows));
    }

    private static Schedule.@Nullable Speaker speaker(
            InvitedHousehold household, @Nullable Booking booking, Map<BookingId, Interpreter> speakers) {
        if (!household.needsInterpreter()) {
            return null;
        }
        Interpreter found = booking == null ? null : speakers.get(booking.id());
        return new Schedule.Speaker(found == null ? "" : found.name(), household.interpreterLanguage());
    }

    private static Schedule.EveningSchedule evening(Evening evening, List<Schedule.Row> rows) {
        return new Schedule.EveningSchedule(
                evening,
                evening.starts().stream()
                        .map(start -> arrival(evening, start, rows))
                        .toList());
    }

    private static Schedule.Arrival arrival(Evening evening, LocalTime start, List<Schedule.Row> rows) {
        List<Schedule.Row> then =
                rows.stream().filter(row -> comes(row, evening, start)).toList();
        return new Schedule.Arrival(start, then, evening.perStart() - then.size());
    }

    private static boolean comes(Schedule.Row row, Evening evening, LocalTime start) {
        var booking = row.booking();
        return booking != null
                && booking.eveningId().equals(evening.id())
                && booking.startsAt().equals(start);
    }

    private List<Student> uninvited(Round round, List<Schedule.Row> rows) {
        Set<StudentId> invited =
                rows.stream().map(row -> row.household().student().id()).collect(Collectors.toSet());
        List<Participation> others = participations.takingPartIn(round.id()).stream()
                .filter(each -> !invited.contains(each.studentId()))
                .toList();
        return participations.studentsOf(others).values().stream()
                .sorted(Comparator.comparing(Student::fullName))
                .toList();
    }
}
