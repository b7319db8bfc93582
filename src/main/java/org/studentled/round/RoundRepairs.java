package org.studentled.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.calendar.CalendarDependents;
import org.studentled.calendar.CalendarSnapshot;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.calendar.SchoolCalendars;
import org.studentled.round.RoundDates.DatesOutOfOrderException;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;

/** What a round's teacher is offered to move because the school is off: nothing moves before they accept it. */
@Component
public class RoundRepairs implements CalendarDependents {

    private final Rounds rounds;
    private final WeekTable weeks;
    private final PlannedWeeks planned;
    private final Classes classes;
    private final SchoolCalendars calendars;
    private final SchoolZone zone;

    RoundRepairs(
            Rounds rounds,
            WeekTable weeks,
            PlannedWeeks planned,
            Classes classes,
            SchoolCalendars calendars,
            SchoolZone zone) {
        this.rounds = rounds;
        this.weeks = weeks;
        this.planned = planned;
        this.classes = classes;
        this.calendars = calendars;
        this.zone = zone;
    }

    /** The days that would move; nothing for a round that follows its class's calendar. */
    public Optional<Repair> find(Round round) {
        if (!round.isOpen()) {
            return Optional.empty();
        }
        Plan plan = new Plan(
                round,
                classes.get(round.classId()).name(),
                weeks.findByRoundIdOrderByNumber(round.id()),
                planned.findByRound(round.id()));
        return repair(plan, calendars.ofClass(round.classId()));
    }

    @Override
    public List<Effect> effects(CalendarSnapshot before, CalendarSnapshot after) {
        List<Effect> all = new ArrayList<>();
        for (Plan plan : plans()) {
            ClassId classId = plan.round().classId();
            Set<Effect> offered = repair(plan, before.ofClass(classId))
                    .map(Repair::effects)
                    .<Set<Effect>>map(HashSet::new)
                    .orElse(Set.of());
            repair(plan, after.ofClass(classId)).map(Repair::effects).orElse(List.of()).stream()
                    .filter(effect -> !offered.contains(effect))
                    .forEach(all::add);
        }
        return all;
    }

    private List<Plan> plans() {
        List<Round> open = rounds.open();
        List<RoundId> ids = open.stream().map(Round::id).toList();
        Map<RoundId, List<Week>> opened = ids.isEmpty()
                ? Map.of()
                : weeks.findByRoundIdInOrderByNumber(ids).stream().collect(Collectors.groupingBy(Week::roundId));
        Map<RoundId, List<PlannedWeek>> ahead = planned.findByRounds(ids);
        Map<ClassId, SchoolClass> named =
                classes.byId(open.stream().map(Round::classId).collect(Collectors.toSet()));
        return open.stream()
                .filter(round -> named.containsKey(round.classId()))
                .map(round -> new Plan(
                        round,
                        Optional.ofNullable(named.get(round.classId()))
                                .map(SchoolClass::name)
                                .orElse(""),
                        opened.getOrDefault(round.id(), List.of()),
                        ahead.getOrDefault(round.id(), List.of())))
                .toList();
    }

    private Optional<Repair> repair(Plan plan, SchoolCalendar calendar) {
        LocalDate today = zone.today();
        List<PlannedWeek> now = plan.all();
        try {
            RoundDates repaired = new RepairedPlan(plan.round().dates(), calendar, today).repaired(now);
            List<PlannedWeek> then = plan.followedBy(
                    new CollectingWeeks(repaired.collectingFrom(), calendar).before(repaired.prepFrom()));
            List<Effect> effects = new ArrayList<>();
            addWeeks(effects, plan, now, then, today);
            addDays(effects, plan, repaired);
            return effects.isEmpty() ? Optional.empty() : Optional.of(new Repair(repaired, effects));
        } catch (DatesOutOfOrderException noRoom) {
            // A plan whose days lie too close to be moved by a rule is its teacher's to move.
            return Optional.empty();
        }
    }

    private static void addWeeks(
            List<Effect> effects, Plan plan, List<PlannedWeek> now, List<PlannedWeek> then, LocalDate today) {
        for (int week = plan.opened().size(); week < Math.max(now.size(), then.size()); week++) {
            LocalDate from = startOf(now, week);
            LocalDate to = startOf(then, week);
            boolean ahead = from != null && from.isAfter(today) || to != null && to.isAfter(today);
            if (ahead && (from == null || !from.equals(to))) {
                effects.add(new Effect(plan.className(), "round.day.COLLECTING", week + 1, from, to));
            }
        }
    }

    private static @Nullable LocalDate startOf(List<PlannedWeek> weeks, int week) {
        return week < weeks.size() ? weeks.get(week).startsOn() : null;
    }

    private static void addDays(List<Effect> effects, Plan plan, RoundDates repaired) {
        for (RoundDates.Day day : RoundDates.Day.values()) {
            LocalDate from = plan.round().dates().on(day);
            LocalDate to = repaired.on(day);
            if (!from.equals(to)) {
                effects.add(new Effect(plan.className(), "round.day." + day, null, from, to));
            }
        }
    }

    /** A plan as it would follow the calendar, and each day of it that is another one than now. */
    public record Repair(RoundDates dates, List<Effect> effects) {}

    /** A round as it is planned: the weeks that have opened, and those that are stored for later. */
    private record Plan(Round round, String className, List<Week> opened, List<PlannedWeek> stored) {

        private static final int DAYS = 7;

        List<PlannedWeek> all() {
            return followedBy(stored.isEmpty() ? everySevenDays() : stored);
        }

        List<PlannedWeek> followedBy(List<PlannedWeek> later) {
            List<PlannedWeek> all = new ArrayList<>();
            opened.forEach(week -> all.add(new PlannedWeek(week.startsOn(), week.endsOn())));
            LocalDate last =
                    all.isEmpty() ? LocalDate.MIN : all.get(all.size() - 1).startsOn();
            later.stream().filter(week -> week.startsOn().isAfter(last)).forEach(all::add);
            return all;
        }

        /** As rounds were planned before there was a calendar. */
        private List<PlannedWeek> everySevenDays() {
            List<PlannedWeek> weeks = new ArrayList<>();
            LocalDate start = round.dates().collectingFrom();
            for (; start.isBefore(round.dates().prepFrom()); start = start.plusDays(DAYS)) {
                weeks.add(PlannedWeek.sevenDaysFrom(start));
            }
            return weeks;
        }
    }
}
