package org.studentled.scheduling.web;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.BookingId;
import org.studentled.scheduling.FreeTimes;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.GuestKey;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Interpreter;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.scheduling.Placements;
import org.studentled.scheduling.Regrets;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Student;
import org.studentled.school.StudentId;

/** Gathers what the teacher's schedule shows. */
@Component
class ScheduleView {

    private final Nights nights;
    private final Guests guests;
    private final Placements placements;
    private final Regrets regrets;
    private final FreeTimes free;
    private final TrustedAdults trusted;
    private final Participations participations;

    ScheduleView(
            Nights nights,
            Guests guests,
            Placements placements,
            Regrets regrets,
            FreeTimes free,
            TrustedAdults trusted,
            Participations participations) {
        this.nights = nights;
        this.guests = guests;
        this.placements = placements;
        this.regrets = regrets;
        this.free = free;
        this.trusted = trusted;
        this.participations = participations;
    }

    @Transactional(readOnly = true)
    public Schedule of(Round round) {
        RoundId id = round.id();
        List<RoundId> only = List.of(id);
        Map<GuestKey, Booking> booked = placements.in(only);
        Map<GuestKey, Booking.Wish> wishes = regrets.in(id);
        Map<GuestKey, List<TrustedAdults.Named>> coming = trusted.in(id);
        Map<BookingId, Interpreter> speakers = placements.speakers(only);
        List<Schedule.Row> rows = guests.of(id).stream()
                .map(guest -> new Schedule.Row(
                        guest,
                        booked.get(guest.key()),
                        wishes.get(guest.key()),
                        coming.getOrDefault(guest.key(), List.of()),
                        speaker(guest, booked.get(guest.key()), speakers)))
                .toList();
        return new Schedule(
                round,
                rows.size(),
                nights.of(id).stream().map(night -> evening(night, rows)).toList(),
                rows.stream().filter(row -> row.booking() == null).toList(),
                free.of(id),
                uninvited(round, rows));
    }

    private static Schedule.@Nullable Speaker speaker(
            Guest guest, @Nullable Booking booking, Map<BookingId, Interpreter> speakers) {
        if (!guest.needsInterpreter()) {
            return null;
        }
        Interpreter found = booking == null ? null : speakers.get(booking.id());
        return new Schedule.Speaker(found == null ? "" : found.name(), guest.interpreterLanguage());
    }

    private static Schedule.Evening evening(Night night, List<Schedule.Row> rows) {
        return new Schedule.Evening(
                night,
                night.starts().stream()
                        .map(start -> arrival(night, start, rows))
                        .toList());
    }

    private static Schedule.Arrival arrival(Night night, LocalTime start, List<Schedule.Row> rows) {
        List<Schedule.Row> then =
                rows.stream().filter(row -> comes(row, night, start)).toList();
        return new Schedule.Arrival(start, then, night.perStart() - then.size());
    }

    private static boolean comes(Schedule.Row row, Night night, LocalTime start) {
        var booking = row.booking();
        return booking != null
                && booking.nightId().equals(night.id())
                && booking.startsAt().equals(start);
    }

    private List<Student> uninvited(Round round, List<Schedule.Row> rows) {
        Set<StudentId> invited =
                rows.stream().map(row -> row.guest().student().id()).collect(Collectors.toSet());
        List<Participation> others = participations.takingPartIn(round.id()).stream()
                .filter(each -> !invited.contains(each.studentId()))
                .toList();
        return participations.studentsOf(others).values().stream()
                .sorted(Comparator.comparing(Student::fullName))
                .toList();
    }
}
