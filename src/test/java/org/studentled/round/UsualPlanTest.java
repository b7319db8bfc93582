package org.studentled.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
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

/** What a teacher is offered lies on days of school, whenever they plan. */
class UsualPlanTest {

    private static final LocalDate AFTER_THANKSGIVING = LocalDate.of(2026, 11, 30);

    static List<String> districts() {
        return DistrictCalendars.NAMES;
    }

    @ParameterizedTest
    @MethodSource("districts")
    void for_every_day_of_a_school_year_all_days_of_the_plan_are_school_days(String district) {
        SchoolCalendar calendar = DistrictCalendars.read(district);
        for (LocalDate first : daysOfTheYear(calendar)) {
            RoundDates plan = new UsualPlan(calendar).from(first);
            assertThat(Stream.of(Day.values()).map(plan::on))
                    .as("%s, planned for %s: %s", district, first, plan)
                    .allMatch(calendar::isSchoolDay);
            assertThat(calendar.isEarlyRelease(plan.evening())).as("%s", plan).isFalse();
            assertThat(plan.evening().getDayOfWeek()).as("%s", plan).isNotEqualTo(DayOfWeek.FRIDAY);
            assertThat(plan.collectingFrom()).isAfterOrEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("districts")
    void for_every_day_of_a_school_year_five_school_days_of_preparing_and_no_break_lie_before_the_evening(
            String district) {
        SchoolCalendar calendar = DistrictCalendars.read(district);
        for (LocalDate first : daysOfTheYear(calendar)) {
            RoundDates plan = new UsualPlan(calendar).from(first);
            assertThat(calendar.schoolDays(plan.prepFrom(), plan.rehearsalFrom().minusDays(1)))
                    .as("%s, planned for %s: %s", district, first, plan)
                    .hasSize(5);
            assertThat(calendar.schoolDays(plan.rehearsalFrom(), plan.evening()))
                    .hasSizeGreaterThanOrEqualTo(3);
            List<LocalDate> school = calendar.schoolDays(plan.prepFrom(), plan.followUpFrom());
            for (int day = 1; day < school.size(); day++) {
                assertThat(ChronoUnit.DAYS.between(school.get(day - 1), school.get(day)))
                        .as("%s, planned for %s: %s", district, first, plan)
                        .isLessThan(8);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("districts")
    void for_every_monday_no_week_of_collecting_is_off_and_each_begins_on_a_day_of_school(String district) {
        SchoolCalendar calendar = DistrictCalendars.read(district);
        for (LocalDate monday : daysOfTheYear(calendar)) {
            if (monday.getDayOfWeek() == DayOfWeek.MONDAY) {
                RoundDates plan = new UsualPlan(calendar).from(monday);
                List<PlannedWeek> weeks = new CollectingWeeks(plan.collectingFrom(), calendar).before(plan.prepFrom());
                assertThat(weeks).as("%s", plan).isNotEmpty();
                assertThat(weeks.get(0).startsOn()).isEqualTo(plan.collectingFrom());
                assertThat(weeks).extracting(PlannedWeek::startsOn).allMatch(calendar::isSchoolDay);
                assertThat(weeks).extracting(PlannedWeek::endsOn).noneMatch(calendar::isOff);
            }
        }
    }

    @Test
    void planned_on_the_last_sunday_of_november_preparing_waits_until_after_the_winter_break() {
        RoundDates plan = new UsualPlan(DistrictCalendars.read("lakeside")).from(AFTER_THANKSGIVING);
        assertThat(plan.prepFrom()).isEqualTo("2027-01-11");
        assertThat(plan.evening()).isEqualTo("2027-01-21");
        assertThat(new CollectingWeeks(plan.collectingFrom(), DistrictCalendars.read("lakeside"))
                        .before(plan.prepFrom()))
                .extracting(PlannedWeek::startsOn)
                .map(LocalDate::toString)
                .containsExactly("2026-11-30", "2026-12-07", "2026-12-14", "2027-01-04");
    }

    @Test
    void a_week_before_a_break_ends_with_school_and_any_other_with_its_weekend() {
        assertThat(new CollectingWeeks(AFTER_THANKSGIVING, DistrictCalendars.read("lakeside"))
                        .before(LocalDate.of(2027, 1, 11)))
                .extracting(PlannedWeek::endsOn)
                .map(LocalDate::toString)
                .containsExactly("2026-12-06", "2026-12-13", "2026-12-18", "2027-01-10");
    }

    @Test
    void without_a_calendar_a_round_that_begins_on_a_monday_is_planned_as_ever() {
        for (LocalDate monday = AFTER_THANKSGIVING;
                monday.isBefore(AFTER_THANKSGIVING.plusYears(1));
                monday = monday.plusWeeks(1)) {
            RoundDates plan = new UsualPlan(SchoolCalendar.empty()).from(monday);
            assertThat(plan).isEqualTo(RoundDates.usual(monday));
            assertThat(new CollectingWeeks(monday, SchoolCalendar.empty()).before(plan.prepFrom()))
                    .containsExactly(
                            PlannedWeek.sevenDaysFrom(monday),
                            PlannedWeek.sevenDaysFrom(monday.plusWeeks(1)),
                            PlannedWeek.sevenDaysFrom(monday.plusWeeks(2)),
                            PlannedWeek.sevenDaysFrom(monday.plusWeeks(3)));
        }
    }

    @Test
    void a_day_off_far_from_a_plan_does_not_bend_it() {
        SchoolCalendar calendar = new SchoolCalendar(
                Set.of(), List.of(CalendarEntry.of(Kind.DAY_OFF, "Later", day("2027-06-18"), day("2027-06-18"))));
        for (LocalDate monday : List.of(AFTER_THANKSGIVING, AFTER_THANKSGIVING.plusWeeks(5))) {
            assertThat(new UsualPlan(calendar).from(monday)).isEqualTo(RoundDates.usual(monday));
        }
    }

    @Test
    void toward_the_end_of_the_year_there_are_fewer_weeks_and_then_it_begins_with_the_next_year() {
        SchoolCalendar calendar = DistrictCalendars.read("mesquite");
        assertThat(new UsualPlan(calendar).from(day("2027-04-19")).closesOn()).isBeforeOrEqualTo(day("2027-05-27"));
        assertThat(new UsualPlan(calendar).from(day("2027-05-17")).collectingFrom())
                .isEqualTo("2027-08-11");
    }

    @Test
    void a_calendar_with_no_school_left_still_gives_a_plan() {
        SchoolCalendar over = new SchoolCalendar(
                Set.of(), List.of(CalendarEntry.of(Kind.YEAR, "Past", day("2024-08-12"), day("2025-05-23"))));
        RoundDates plan = new UsualPlan(over).from(AFTER_THANKSGIVING);
        assertThat(plan.collectingFrom()).isEqualTo(AFTER_THANKSGIVING);
        assertThat(plan.evening()).isBefore(AFTER_THANKSGIVING.plusMonths(3));
    }

    private static List<LocalDate> daysOfTheYear(SchoolCalendar calendar) {
        CalendarEntry year = calendar.yearOf(AFTER_THANKSGIVING).orElseThrow();
        return year.firstOn()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .datesUntil(year.lastOn())
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
