package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "Within three days" means three days on which there is school. */
class SchoolDaysTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 3);

    @Test
    void a_weekend_is_not_counted() {
        SchoolDays days = days(Set.of());
        assertThat(days.after(THURSDAY, 1)).isEqualTo(THURSDAY.plusDays(1));
        assertThat(days.after(THURSDAY, 3)).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(days.onOrAfter(LocalDate.of(2026, 12, 5))).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(days.before(LocalDate.of(2026, 12, 7))).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void days_off_and_a_whole_break_are_not_counted() {
        SchoolDays days = days(Set.of(), "2026-12-04", " 2026-12-21/2027-01-01 ");
        assertThat(days.after(THURSDAY, 1)).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(days.after(LocalDate.of(2026, 12, 18), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(days.before(LocalDate.of(2027, 1, 4))).isEqualTo(LocalDate.of(2026, 12, 18));
    }

    @Test
    void a_school_whose_week_begins_on_sunday_counts_its_own_days() {
        SchoolDays days = days(
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
        assertThat(days.after(THURSDAY, 1)).isEqualTo(LocalDate.of(2026, 12, 6));
    }

    @Test
    void a_calendar_without_any_school_still_gives_a_day() {
        SchoolDays days = days(Set.of(), "2020-01-01/2040-01-01");
        assertThat(days.after(THURSDAY, 2)).isEqualTo(THURSDAY.plusDays(2));
        assertThat(days.before(THURSDAY)).isEqualTo(THURSDAY.minusDays(1));
    }

    @Test
    void what_is_no_date_is_told_when_the_application_starts() {
        assertThatThrownBy(() -> days(Set.of(), "Thanksgiving"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days-off must be dates")
                .hasMessageContaining("Thanksgiving");
    }

    private static SchoolDays days(Set<DayOfWeek> weekdays, String... off) {
        return new SchoolDays(new SchoolDaySettings(weekdays, List.of(off)));
    }
}
