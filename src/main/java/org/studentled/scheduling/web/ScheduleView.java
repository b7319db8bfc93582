package org.studentled.scheduling.web;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.FreeTimes;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.Interpreters;
import org.studentled.scheduling.Night;
import org.studentled.scheduling.Nights;
import org.studentled.scheduling.Regrets;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Gathers what the teacher's schedule shows. */
@Component
class ScheduleView {

    private final Nights nights;
    private final Guests guests;
    private final Bookings bookings;
    private final Regrets regrets;
    private final FreeTimes free;
    private final TrustedAdults trusted;
    private final Interpreters interpreters;
    private final Participations participations;
    private final Students students;

    ScheduleView(
            Nights nights,
            Guests guests,
            Bookings bookings,
            Regrets regrets,
            FreeTimes free,
            TrustedAdults trusted,
            Interpreters interpreters,
            Participations participations,
            Students students) {
        this.nights = nights;
        this.guests = guests;
        this.bookings = bookings;
        this.regrets = regrets;
        this.free = free;
        this.trusted = trusted;
        this.interpreters = interpreters;
        this.participations = participations;
        this.students = students;
    }

    int families(RoundId round) {
        return guests.of(round).size();
    }

    Schedule of(Round round) {
        List<Schedule.Row> rows = guests.of(round.id()).stream().map(this::row).toList();
        return new Schedule(
                round,
                nights.of(round.id()).stream()
                        .map(night -> evening(night, rows))
                        .toList(),
                rows.stream().filter(row -> row.booking() == null).toList(),
                free.of(round.id()),
                uninvited(round, rows));
    }

    private Schedule.Row row(Guest guest) {
        var participation = guest.participation().id();
        var household = guest.household().id();
        return new Schedule.Row(
                guest,
                bookings.of(participation, household).orElse(null),
                regrets.of(participation, household).orElse(null),
                trusted.of(participation, household),
                speaker(guest, participation));
    }

    private Schedule.@Nullable Speaker speaker(Guest guest, ParticipationId participation) {
        if (!guest.needsInterpreter()) {
            return null;
        }
        return bookings.of(participation, guest.household().id())
                .flatMap(booking -> interpreters.of(booking.id()))
                .map(found -> new Schedule.Speaker(found.name(), guest.interpreterLanguage()))
                .orElse(new Schedule.Speaker("", guest.interpreterLanguage()));
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
        return participations.takingPartIn(round.id()).stream()
                .map(Participation::studentId)
                .filter(id -> rows.stream()
                        .noneMatch(row -> row.guest().student().id().equals(id)))
                .map(students::get)
                .toList();
    }
}
