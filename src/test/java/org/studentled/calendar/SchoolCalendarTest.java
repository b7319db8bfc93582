package org.studentled.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.studentled.calendar.CalendarEntry.Kind;
import org.studentled.school.ClassId;

/** "Within three days" means three days on which there is school. */
class SchoolCalendarTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);

    @Test
    void a_weekend_is_not_counted() {
        SchoolCalendar days = SchoolCalendar.empty();
        assertThat(days.after(THURSDAY, 1)).isEqualTo(THURSDAY.plusDays(1));
        assertThat(days.after(THURSDAY, 3)).isEqualTo("2026-12-08");
        assertThat(days.onOrAfter(day("2026-12-05"))).isEqualTo("2026-12-07");
        assertThat(days.before(day("2026-12-07"))).isEqualTo("2026-12-04");
        assertThat(days.before(day("2026-12-07"), 6)).isEqualTo("2026-11-27");
        assertThat(days.schoolDaysOfWeek(day("2026-12-07"))).hasSize(5);
        assertThat(days.unlessOff(day("2026-12-05"))).isEqualTo("2026-12-05");
    }

    @Test
    void days_off_and_a_whole_break_are_not_counted() {
        SchoolCalendar days = off("2026-12-04 2026-12-04", "2026-12-21 2027-01-01", "2026-12-24 2026-12-25");
        assertThat(days.after(THURSDAY, 1)).isEqualTo("2026-12-07");
        assertThat(days.after(day("2026-12-18"), 1)).isEqualTo("2027-01-04");
        assertThat(days.before(day("2027-01-04"))).isEqualTo("2026-12-18");
        assertThat(days.unlessOff(day("2026-12-25"))).isEqualTo("2027-01-04");
        assertThat(days.reasonOff(day("2026-12-25"))).contains("Off");
        assertThat(days.schoolDaysOfWeek(day("2026-12-21"))).isEmpty();
    }

    @Test
    void a_school_whose_week_begins_on_sunday_counts_its_own_days() {
        SchoolCalendar days = new SchoolCalendar(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                List.of());
        assertThat(days.after(THURSDAY, 1)).isEqualTo("2026-12-06");
    }

    @Test
    void a_calendar_without_any_school_still_gives_a_day_of_the_week_with_school() {
        SchoolCalendar days = off("2020-01-01 2040-01-01");
        assertThat(days.after(THURSDAY, 2)).isEqualTo("2026-12-07");
        assertThat(days.before(THURSDAY)).isEqualTo("2026-12-02");
    }

    @Test
    void summer_is_no_school_where_the_school_years_are_typed() {
        SchoolCalendar days = new SchoolCalendar(
                Set.of(),
                List.of(
                        CalendarEntry.of(Kind.YEAR, "2026-27", day("2026-08-17"), day("2027-05-20")),
                        CalendarEntry.of(Kind.YEAR, "2027-28", day("2027-08-16"), day("2028-05-18"))));
        assertThat(days.after(day("2027-05-20"), 1)).isEqualTo("2027-08-16");
        assertThat(days.before(day("2027-08-16"))).isEqualTo("2027-05-20");
        assertThat(days.nextYearAfter(day("2027-05-20"))).contains(day("2027-08-16"));
        assertThat(days.isOff(day("2027-07-05"))).isTrue();
    }

    @Test
    void a_field_trip_and_a_saturday_of_one_class_are_its_own() {
        ClassId room = new ClassId(UUID.randomUUID());
        SchoolCalendar school = off("2026-12-07 2026-12-07");
        SchoolCalendar days = school.with(List.of(
                CalendarEntry.ofClass(room, Kind.CLASS_OFF, "Zoo", day("2026-12-08"), day("2026-12-08")),
                CalendarEntry.ofClass(room, Kind.CLASS_ON, "Fair", day("2026-12-05"), day("2026-12-07"))));
        assertThat(days.schoolDays(day("2026-12-05"), day("2026-12-08")))
                .containsExactly(day("2026-12-05"), day("2026-12-06"), day("2026-12-07"));
        assertThat(school.schoolDays(day("2026-12-05"), day("2026-12-08"))).containsExactly(day("2026-12-08"));
        assertThat(days.isOff(day("2026-12-07"))).isFalse();
    }

    @Test
    void what_is_no_date_in_the_settings_is_told_when_the_application_starts() {
        assertThat(new CalendarSettings(Set.of(), List.of("2026-12-04", " 2026-12-21/2027-01-01 ")).entries())
                .extracting(CalendarEntry::lastOn)
                .containsExactly(day("2026-12-04"), day("2027-01-01"));
        for (String wrong : List.of("Thanksgiving", "2026-12-21/2026-12-01")) {
            assertThatThrownBy(() -> new CalendarSettings(Set.of(), List.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("days-off must be dates")
                    .hasMessageContaining(wrong);
        }
    }

    private static SchoolCalendar off(String... spans) {
        return new SchoolCalendar(
                Set.of(),
                Stream.of(spans)
                        .map(span -> span.split(" "))
                        .map(span -> CalendarEntry.of(Kind.DAY_OFF, "Off", day(span[0]), day(span[1])))
                        .toList());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
