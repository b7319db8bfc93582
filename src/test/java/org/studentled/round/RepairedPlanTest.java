package org.studentled.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.CalendarEntry.Kind;
import org.studentled.calendar.DistrictCalendars;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.round.RoundDates.Day;

/** A round that was planned before the calendar was typed is offered days that follow it. */
class RepairedPlanTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    static List<String> districts() {
        return DistrictCalendars.NAMES;
    }

    @ParameterizedTest
    @MethodSource("districts")
    void planned_without_a_calendar_every_round_of_the_year_is_offered_days_on_which_the_school_is_not_off(
            String district) {
        SchoolCalendar calendar = DistrictCalendars.read(district);
        for (LocalDate monday = LocalDate.of(2026, 9, 14);
                monday.isBefore(LocalDate.of(2027, 3, 29));
                monday = monday.plusWeeks(1)) {
            for (int passed : List.of(-1, 2, 12, 24, 30, 37, 41)) {
                RoundDates before = RoundDates.usual(monday);
                LocalDate today = monday.plusDays(passed);
                RoundDates after = new RepairedPlan(before, calendar, today).repaired(sevenDays(before));
                assertThat(Stream.of(Day.values())
                                .filter(day -> before.on(day).isAfter(today))
                                .map(after::on))
                        .as("%s on %s: %s instead of %s", district, today, after, before)
                        .noneMatch(calendar::isOff);
                assertThat(Stream.of(Day.values()).filter(day -> !before.on(day).isAfter(today)))
                        .allMatch(day -> after.on(day).equals(before.on(day)));
                List<PlannedWeek> weeks =
                        new CollectingWeeks(after.collectingFrom(), calendar).before(after.prepFrom());
                assertThat(new RepairedPlan(after, calendar, today).repaired(weeks))
                        .as("%s on %s: what was accepted is not offered again", district, today)
                        .isEqualTo(after);
            }
        }
    }

    @Test
    void a_plan_on_which_no_day_is_off_stays_as_it_is_with_all_its_weekends() {
        RoundDates typed = new RoundDates(
                MONDAY,
                MONDAY,
                MONDAY.plusDays(13),
                MONDAY.plusDays(14),
                MONDAY.plusDays(19),
                MONDAY.plusDays(20),
                MONDAY.plusDays(26),
                MONDAY.plusDays(27));
        assertThat(new RepairedPlan(typed, SchoolCalendar.empty(), MONDAY.minusDays(1)).repaired(sevenDays(typed)))
                .isEqualTo(typed);
    }

    @Test
    void a_break_over_a_running_week_of_preparing_leaves_its_first_day_and_moves_the_evening_behind_it() {
        RoundDates before = RoundDates.usual(MONDAY);
        SchoolCalendar snow =
                off(before.prepFrom().plusDays(2), before.prepFrom().plusDays(11));
        RoundDates after = new RepairedPlan(before, snow, before.prepFrom().plusDays(1)).repaired(List.of());
        assertThat(after.prepFrom()).isEqualTo(before.prepFrom());
        assertThat(after.evening()).isAfter(before.prepFrom().plusDays(11));
        assertThat(snow.schoolDays(after.prepFrom(), after.evening().minusDays(1)))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void an_evening_on_a_day_that_becomes_off_goes_to_the_next_day_with_school() {
        RoundDates before = RoundDates.usual(MONDAY);
        SchoolCalendar calendar = off(before.evening(), before.evening().plusDays(1));
        RoundDates after = new RepairedPlan(before, calendar, MONDAY).repaired(sevenDays(before));
        assertThat(after.evening()).isEqualTo(before.evening().plusDays(4));
        assertThat(after.followUpFrom()).isAfter(after.evening());
        assertThat(after.prepFrom()).isEqualTo(before.prepFrom());
    }

    private static SchoolCalendar off(LocalDate first, LocalDate last) {
        return new SchoolCalendar(Set.of(), List.of(CalendarEntry.of(Kind.DAY_OFF, "Off", first, last)));
    }

    private static List<PlannedWeek> sevenDays(RoundDates dates) {
        List<PlannedWeek> weeks = new ArrayList<>();
        for (LocalDate day = dates.collectingFrom(); day.isBefore(dates.prepFrom()); day = day.plusWeeks(1)) {
            weeks.add(PlannedWeek.sevenDaysFrom(day));
        }
        return weeks;
    }
}
