package org.studentled.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.school.TextRules;

/**
 * An evening of conferences: families arrive one after the other, and stay as long as they need.
 *
 * @param everyMinutes minutes between two arrivals
 * @param tables tables at which families sit at the same time
 * @param perStart families who may arrive at the same time
 * @param room where it is, as it stands in the letters; empty for the classroom
 * @param rests when the teacher rests, as {@link EveningBreak} writes them: no one arrives then
 * @param postponedAt since when it waits for a new date; families have been told
 */
@Table("evening")
public record Evening(
        @Id EveningId id,
        RoundId roundId,
        @Column("held_on") LocalDate date,
        LocalTime firstStart,
        LocalTime lastStart,
        int everyMinutes,
        @Column("table_count") int tables,
        int perStart,
        String room,
        @Column("breaks") String rests,
        @Nullable Instant postponedAt,
        @Version int version) {

    private static final int SHORTEST_INTERVAL = 8;
    static final LocalTime FIRST = LocalTime.of(16, 0);
    static final LocalTime LATEST = LocalTime.of(20, 0);
    /** How long a family has its table: from sitting down until the teacher has been there. */
    public static final int USUAL_STAY = 45;

    public Evening {
        if (everyMinutes < 1 || tables < 1 || perStart < 1 || lastStart.isBefore(firstStart)) {
            throw new IllegalArgumentException("An evening needs a first start before its last, and a table");
        }
    }

    /** An evening with a start for every family: with more tables when they would not fit, then with shared starts. */
    static Evening on(RoundId round, LocalDate evening, int families, int usualTables) {
        int tables = usualTables;
        while (startsWith(tables) < families && intervalFor(tables + 1) < intervalFor(tables)) {
            tables++;
        }
        int perStart = Math.max(1, (families + startsWith(tables) - 1) / startsWith(tables));
        int wanted = families + Math.max(1, families / 4);
        int starts = Math.min(startsWith(tables), (wanted + perStart - 1) / perStart);
        LocalTime last = FIRST.plusMinutes((long) intervalFor(tables) * (starts - 1));
        return new Evening(
                EveningId.random(),
                round,
                evening,
                FIRST,
                last,
                intervalFor(tables),
                tables,
                perStart,
                "",
                "",
                null,
                0);
    }

    private static int startsWith(int tables) {
        return (int) Duration.between(FIRST, LATEST).toMinutes() / intervalFor(tables) + 1;
    }

    /**
     * The interval at which the tables and one teacher keep up: 1.15 times a table's occupancy, shared among the tables,
     * never under eight minutes.
     */
    public static int intervalFor(int tables) {
        return intervalFor(tables, USUAL_STAY, 1);
    }

    static int intervalFor(int tables, int stayMinutes, int teachers) {
        int shared = (int) Math.ceil(1.15 * stayMinutes / tables);
        int visits = (SHORTEST_INTERVAL + teachers - 1) / teachers;
        return (Math.max(visits, shared) + 4) / 5 * 5;
    }

    public List<EveningBreak> breaks() {
        return EveningBreak.read(rests);
    }

    /** Local arrival times, first to last. */
    public List<LocalTime> starts() {
        long steps = Duration.between(firstStart, lastStart).toMinutes() / everyMinutes;
        return Stream.iterate(firstStart, start -> start.plusMinutes(everyMinutes))
                .limit(steps + 1)
                .filter(start -> breaks().stream().noneMatch(rest -> rest.covers(start)))
                .toList();
    }

    /**
     * A free seat of a start.
     *
     * @param taken the seats that others have
     * @throws Booking.SlotTaken when there is none, or no such start
     */
    int freeSeat(LocalTime start, Collection<Integer> taken) {
        if (!starts().contains(start)) {
            throw new Booking.SlotTaken();
        }
        return IntStream.rangeClosed(1, perStart)
                .filter(seat -> !taken.contains(seat))
                .findFirst()
                .orElseThrow(Booking.SlotTaken::new);
    }

    /** Whether the round's dates follow this evening. */
    boolean isMainOf(RoundDates dates) {
        return date.equals(dates.evening());
    }

    /** @throws DateOutOfRoundException where it would leave the round, and the round's dates don't follow */
    Evening movedTo(LocalDate otherEvening, RoundDates dates) {
        if (!isMainOf(dates)) {
            requireWithin(dates, otherEvening);
        }
        return on(otherEvening);
    }

    /** @throws DateOutOfRoundException before the rehearsals or after the round */
    Evening another(LocalDate otherEvening, RoundDates dates) {
        requireWithin(dates, otherEvening);
        return again(roundId, otherEvening);
    }

    private static void requireWithin(RoundDates dates, LocalDate evening) {
        if (!dates.mayHoldOn(evening)) {
            throw new DateOutOfRoundException();
        }
    }

    Evening on(LocalDate otherEvening) {
        return held(otherEvening, null);
    }

    /** It waits for a new date; everyone keeps their start. */
    Evening postponed(Instant since) {
        return held(date, since);
    }

    /** It takes place on its day after all. */
    Evening takingPlace() {
        return held(date, null);
    }

    public boolean isPostponed() {
        return postponedAt != null;
    }

    private Evening held(LocalDate day, @Nullable Instant postponed) {
        return new Evening(
                id,
                roundId,
                day,
                firstStart,
                lastStart,
                everyMinutes,
                tables,
                perStart,
                room,
                rests,
                postponed,
                version);
    }

    int seats() {
        return starts().size() * perStart;
    }

    Evening again(RoundId round, LocalDate otherEvening) {
        return new Evening(
                EveningId.random(),
                round,
                otherEvening,
                firstStart,
                lastStart,
                everyMinutes,
                tables,
                perStart,
                room,
                rests,
                null,
                0);
    }

    /**
     * @param booked the starts at which families are expected
     * @throws StartsTaken when one of them would be no start any more
     */
    Evening planned(Plan plan, Collection<LocalTime> booked) {
        Evening planned = planned(plan);
        if (!planned.starts().containsAll(booked)) {
            throw new StartsTaken();
        }
        return planned;
    }

    private Evening planned(Plan plan) {
        return new Evening(
                id,
                roundId,
                date,
                plan.firstStart(),
                plan.lastStart(),
                plan.everyMinutes(),
                plan.tables(),
                plan.perStart(),
                TextRules.optional(plan.room(), 60),
                EveningBreak.written(plan.breaks()),
                postponedAt,
                version);
    }

    /** An evening lies within its round. */
    public static class DateOutOfRoundException extends RuntimeException {}

    /** Someone is booked at a time that the new plan does not have. */
    public static class StartsTaken extends RuntimeException {}

    /** What a teacher may set about an evening besides its date. */
    public record Plan(
            LocalTime firstStart,
            LocalTime lastStart,
            int everyMinutes,
            int tables,
            int perStart,
            String room,
            List<EveningBreak> breaks) {

        public Plan(LocalTime firstStart, LocalTime lastStart, int everyMinutes, int tables, int perStart) {
            this(firstStart, lastStart, everyMinutes, tables, perStart, "", List.of());
        }

        /** Whether an evening can go like this: tables and minutes as schools have them. */
        public boolean isPossible() {
            return !lastStart.isBefore(firstStart)
                    && everyMinutes >= 1
                    && everyMinutes <= 240
                    && tables >= 1
                    && tables <= 40
                    && perStart >= 1
                    && perStart <= tables;
        }
    }

    /** The evening was moved as a whole, with everyone booked on it. */
    public record Moved(EveningId evening, RoundId round) {}

    /** The evening does not take place on its day, and has no new one yet. */
    public record Postponed(EveningId evening, RoundId round) {}

    /** The evening that waited for a new date takes place on its day after all. */
    public record Reopened(EveningId evening, RoundId round) {}

    /** The evening takes place in another room than the letters said. */
    public record RoomChanged(EveningId evening, RoundId round) {}
}
