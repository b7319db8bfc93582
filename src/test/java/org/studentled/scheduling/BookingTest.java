package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.RoundId;
import org.studentled.school.HouseholdId;
import org.studentled.school.StudentId;

class BookingTest {

    private static final LocalTime START = LocalTime.of(16, 0);
    private static final HouseholdId HOME = HouseholdId.random();

    /** Every fifteen minutes from 16:00 to 17:00 for two families, with a rest at 16:30. */
    private static final Evening EVENING = new Evening(
            EveningId.random(),
            RoundId.random(),
            LocalDate.of(2026, 12, 3),
            START,
            LocalTime.of(17, 0),
            15,
            5,
            2,
            "",
            "16:30-16:45",
            null,
            0);

    @ParameterizedTest
    @EnumSource(Participation.Standing.class)
    void a_time_is_for_a_student_who_takes_part(Participation.Standing standing) {
        Participation student = student(EVENING.roundId(), standing);
        if (student.isTakingPart()) {
            assertThat(Booking.of(EVENING, START, student, HOME, List.of()))
                    .extracting(
                            Booking::eveningId,
                            Booking::participationId,
                            Booking::householdId,
                            Booking::startsAt,
                            Booking::seat)
                    .containsExactly(EVENING.id(), student.id(), HOME, START, 1);
        } else {
            assertThatThrownBy(() -> Booking.of(EVENING, START, student, HOME, List.of()))
                    .isInstanceOf(Participation.NotTakingPartException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"15:45", "16:10", "16:30", "17:15"})
    void a_time_that_is_no_start_is_given_to_no_one(LocalTime start) {
        assertThatThrownBy(() -> Booking.of(EVENING, start, student(), HOME, List.of()))
                .isInstanceOf(Booking.SlotTaken.class);
    }

    @Test
    void each_family_of_a_start_has_a_seat_and_the_next_one_hears_that_it_is_taken() {
        assertThat(seat(Set.of(1))).isEqualTo(2);
        assertThat(seat(Set.of(2))).isEqualTo(1);
        assertThatThrownBy(() -> seat(Set.of(1, 2))).isInstanceOf(Booking.SlotTaken.class);
    }

    @Test
    void another_rounds_evening_has_no_start_for_the_student() {
        Participation elsewhere = student(RoundId.random(), Participation.Standing.TAKING_PART);
        assertThatThrownBy(() -> Booking.of(EVENING, START, elsewhere, HOME, List.of()))
                .isInstanceOf(Booking.SlotTaken.class);
    }

    private static int seat(Set<Integer> taken) {
        return Booking.of(EVENING, START, student(), HOME, taken).seat();
    }

    private static Participation student() {
        return student(EVENING.roundId(), Participation.Standing.TAKING_PART);
    }

    private static Participation student(RoundId round, Participation.Standing standing) {
        return new Participation(
                ParticipationId.random(), round, StudentId.random(), LocalDate.of(2026, 9, 7), standing, 0);
    }
}
