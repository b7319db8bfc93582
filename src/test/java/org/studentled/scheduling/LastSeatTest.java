package org.studentled.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.HouseholdId;
import org.studentled.school.StudentId;

/** A thousand times fifty families press at once for a start with one, two or three seats. */
abstract class LastSeatTest {

    private static final int ROUNDS = 1000;
    private static final int AT_ONCE = 50;

    @Autowired
    ApplicationContext context;

    @Autowired
    Bookings bookings;

    @Autowired
    Evenings evenings;

    @Test
    void exactly_as_many_families_win_as_there_are_seats_a_thousand_times() throws Exception {
        EveningFixture school = new EveningFixture(context);
        List<Press> families = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> family(school, number))
                .toList();
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int seats = 1; seats <= 3; seats++) {
                int each = seats < 3 ? ROUNDS / 3 : ROUNDS - 2 * (ROUNDS / 3);
                // A start a minute: in every round the families want the next one, and leave the one they had.
                LocalTime first = LocalTime.of(6, 0);
                EveningId evening = school.bean(Evenings.class)
                        .add(
                                school.round,
                                school.bean(Evenings.class)
                                        .get(school.evening)
                                        .date()
                                        .plusDays(seats))
                        .id();
                evenings.arrange(evening, new Evening.Plan(first, first.plusMinutes(each), 1, 5, seats));
                for (int round = 0; round < each; round++) {
                    LocalTime start = first.plusMinutes(round);
                    long won = press(hands, families, evening, start);
                    assertThat(won).as("round %d with %d seats", round, seats).isEqualTo(seats);
                }
                assertNoSeatTwice(evening);
            }
        } finally {
            hands.shutdownNow();
        }
    }

    private long press(ExecutorService hands, List<Press> families, EveningId evening, LocalTime start)
            throws Exception {
        List<Future<Boolean>> answers = new ArrayList<>();
        for (Press family : families) {
            answers.add(hands.submit(() -> wins(family, evening, start)));
        }
        long won = 0;
        for (Future<Boolean> answer : answers) {
            won += answer.get() ? 1 : 0;
        }
        return won;
    }

    private boolean wins(Press family, EveningId evening, LocalTime start) {
        try {
            bookings.book(evening, start, family.participation(), family.household());
            return true;
        } catch (Booking.SlotTaken e) {
            return false;
        }
    }

    private void assertNoSeatTwice(EveningId evening) {
        assertThat(bookings.on(evening).stream()
                        .collect(Collectors.groupingBy(Booking::startsAt))
                        .values())
                .allSatisfy(same -> assertThat(same).extracting(Booking::seat).doesNotHaveDuplicates());
    }

    private Press family(EveningFixture school, int number) {
        StudentId student = school.student("Child " + number);
        school.bean(Participations.class).join(school.round, student);
        return new Press(school.participation(student), school.household("Home " + number, student));
    }

    private record Press(ParticipationId participation, HouseholdId household) {}
}
