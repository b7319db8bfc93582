package org.studentled.letters;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The rules of a zone as a calendar file carries them along (VTIMEZONE, RFC 5545, 3.6.5); some programs go by them and
 * not by the name of the zone.
 *
 * <p>A yearly rule is written only where it says the same as the zone itself for the years around the day: all programs
 * understand "the second Sunday of March". Other zones ("Sunday on or after the 2nd", "by the moon", "no longer from
 * next year on") get each change of the clocks on its own.
 */
final class CalendarTimezone {

    private static final int YEARS_BEFORE = 1;
    private static final int YEARS_OF_A_RULE = 12;
    private static final int YEARS_OF_SINGLE_CHANGES = 2;
    private static final int LAST_OF_THE_MONTH = -1;
    private static final int DAYS_OF_A_WEEK = 7;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final int firstYear;
    private final VTimezone written;

    private CalendarTimezone(ZoneId zone, Instant day) {
        this.zone = zone;
        rules = zone.getRules();
        firstYear = day.atZone(zone).getYear() - YEARS_BEFORE;
        written = new VTimezone(zone.getId());
    }

    /** @param day of the appointment: the rules are right from the year before it to the year after it */
    static VTimezone around(ZoneId zone, Instant day) {
        CalendarTimezone timezone = new CalendarTimezone(zone, day);
        if (timezone.isYearly()) {
            timezone.writeYearlyRules();
        } else {
            timezone.writeSingleChanges();
        }
        return timezone.written;
    }

    private boolean isYearly() {
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        List<ZoneOffsetTransition> byRule = IntStream.range(firstYear, firstYear + YEARS_OF_A_RULE)
                .boxed()
                .flatMap(year -> yearly.stream().map(rule -> rule.createTransition(year)))
                .sorted()
                .toList();
        return !yearly.isEmpty()
                && yearly.stream().allMatch(rule -> weekOfMonth(rule).isPresent())
                && byRule.equals(changes(YEARS_OF_A_RULE));
    }

    private List<ZoneOffsetTransition> changes(int years) {
        Instant end = startOf(firstYear + years);
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(startOf(firstYear).minusNanos(1));
        while (next != null && next.getInstant().isBefore(end)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }

    private void writeYearlyRules() {
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            ZoneOffsetTransition first = rule.createTransition(firstYear);
            write(first)
                    .setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                            .byMonth(first.getDateTimeBefore().getMonthValue())
                            .byDay(
                                    weekOfMonth(rule).orElseThrow(),
                                    DayOfWeek.valueOf(first.getDateTimeBefore()
                                            .getDayOfWeek()
                                            .name()))
                            .build());
        }
    }

    private void writeSingleChanges() {
        ZoneOffset before = rules.getOffset(startOf(firstYear));
        write(LocalDateTime.of(firstYear, 1, 1, 0, 0), before, before, false);
        changes(YEARS_BEFORE + YEARS_OF_SINGLE_CHANGES).forEach(this::write);
    }

    /** Which of its weekdays in the month a rule falls on, in every year and at the same hour; -1 for the last. */
    private OptionalInt weekOfMonth(ZoneOffsetTransitionRule rule) {
        LocalDateTime first = rule.createTransition(firstYear).getDateTimeBefore();
        int week = (first.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
        return IntStream.of(LAST_OF_THE_MONTH, week)
                .filter(candidate -> IntStream.range(firstYear, firstYear + YEARS_OF_A_RULE)
                        .allMatch(year ->
                                rule.createTransition(year).getDateTimeBefore().equals(inWeek(candidate, first, year))))
                .findFirst();
    }

    private static LocalDateTime inWeek(int week, LocalDateTime like, int year) {
        return YearMonth.of(year, like.getMonth())
                .atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(week, like.getDayOfWeek()))
                .atTime(like.toLocalTime());
    }

    private Observance write(ZoneOffsetTransition change) {
        return write(
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rules.isDaylightSavings(change.getInstant()));
    }

    private Observance write(LocalDateTime at, ZoneOffset from, ZoneOffset to, boolean daylight) {
        Observance part = daylight ? new DaylightSavingsTime() : new StandardTime();
        part.setDateStart(new DateTimeComponents(
                at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute(), 0, false));
        part.setTimezoneOffsetFrom(offset(from));
        part.setTimezoneOffsetTo(offset(to));
        written.addComponent(part);
        return part;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
