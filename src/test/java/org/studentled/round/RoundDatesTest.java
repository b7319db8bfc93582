package org.studentled.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.studentled.round.RoundDates.DatesOutOfOrderException;
import org.studentled.round.RoundDates.Day;

class RoundDatesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Test
    void the_usual_round_collects_four_weeks_and_ends_on_a_thursday() {
        RoundDates usual = RoundDates.usual(MONDAY);
        assertThat(usual.collectingFrom()).isEqualTo(MONDAY);
        assertThat(usual.prepFrom()).isEqualTo(MONDAY.plusWeeks(4));
        assertThat(usual.rehearsalFrom().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(usual.evening().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(usual.bookingUntil()).isBefore(usual.evening());
    }

    static Stream<Arguments> whatMustComeFirst() {
        return Stream.of(
                Arguments.of(Day.COLLECTING, Day.INVITATIONS, 0),
                Arguments.of(Day.COLLECTING, Day.PREP, 0),
                Arguments.of(Day.INVITATIONS, Day.BOOKING, 0),
                Arguments.of(Day.PREP, Day.REHEARSAL, 0),
                Arguments.of(Day.REHEARSAL, Day.EVENING, 0),
                Arguments.of(Day.BOOKING, Day.EVENING, 1),
                Arguments.of(Day.EVENING, Day.FOLLOW_UP, 1),
                Arguments.of(Day.FOLLOW_UP, Day.CLOSE, 1));
    }

    @ParameterizedTest
    @MethodSource("whatMustComeFirst")
    void two_days_in_the_wrong_order_are_refused_and_named(Day first, Day second, int apart) {
        Map<Day, LocalDate> days = spreadOut();
        // Everything that is free of the two moves out of the way, so that only this pair can be wrong.
        days.put(first, on(days, second).minusDays(apart).plusDays(1));
        if (first == Day.COLLECTING && second == Day.PREP) {
            days.put(Day.INVITATIONS, on(days, Day.COLLECTING));
        }
        DatesOutOfOrderException refused =
                catchThrowableOfType(DatesOutOfOrderException.class, () -> RoundDates.of(days));
        assertThat(refused).isNotNull();
        assertThat(refused.earlier()).isEqualTo(first);
        assertThat(refused.later()).isEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource("whatMustComeFirst")
    void two_days_as_close_as_they_may_be_are_kept(Day first, Day second, int apart) {
        Map<Day, LocalDate> days = spreadOut();
        days.put(first, on(days, second).minusDays(apart));
        if (first == Day.COLLECTING && second == Day.PREP) {
            days.put(Day.INVITATIONS, on(days, Day.COLLECTING));
        }
        assertThat(RoundDates.of(days).on(first)).isEqualTo(days.get(first));
    }

    @Test
    void a_day_that_is_missing_is_refused() {
        Map<Day, LocalDate> days = spreadOut();
        days.remove(Day.EVENING);
        assertThatThrownBy(() -> RoundDates.of(days)).hasMessage("EVENING");
    }

    @Test
    void every_day_comes_back_under_its_name() {
        Map<Day, LocalDate> days = spreadOut();
        RoundDates dates = RoundDates.of(days);
        for (Day day : Day.values()) {
            assertThat(dates.on(day)).isEqualTo(days.get(day));
        }
    }

    private static LocalDate on(Map<Day, LocalDate> days, Day day) {
        return Objects.requireNonNull(days.get(day));
    }

    /** Invitations and booking on one thread, preparing and rehearsing on the other, meeting at the evening. */
    private static Map<Day, LocalDate> spreadOut() {
        Map<Day, LocalDate> days = new EnumMap<>(Day.class);
        days.put(Day.COLLECTING, MONDAY);
        days.put(Day.INVITATIONS, MONDAY.plusDays(10));
        days.put(Day.BOOKING, MONDAY.plusDays(20));
        days.put(Day.PREP, MONDAY.plusDays(15));
        days.put(Day.REHEARSAL, MONDAY.plusDays(25));
        days.put(Day.EVENING, MONDAY.plusDays(30));
        days.put(Day.FOLLOW_UP, MONDAY.plusDays(40));
        days.put(Day.CLOSE, MONDAY.plusDays(50));
        return days;
    }
}
