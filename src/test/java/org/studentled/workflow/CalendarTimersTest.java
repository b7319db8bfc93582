package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.OnPostgres;
import org.studentled.calendar.CalendarAdministration;
import org.studentled.calendar.CalendarChange;
import org.studentled.calendar.CalendarEntry;
import org.studentled.calendar.CalendarEntry.Kind;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundAdministration;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.RoundRepairs;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;

/** A week off in the middle of a round: nothing moves until its teacher accepts it, and then everything does. */
@OnPostgres
class CalendarTimersTest {

    private static final LocalTime EARLY = LocalTime.of(7, 0);

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundRepairs repairs;

    @Autowired
    RoundAdministration administration;

    @Autowired
    CalendarAdministration calendar;

    @Autowired
    Weeks weeks;

    @Autowired
    Evenings evenings;

    ClassId classId;
    RoundId round;
    RoundDates dates;
    Actor teacher;

    @BeforeEach
    void plan() {
        classId = roundDriver.classOf("Ana Alvarez", "Brian O'Neil");
        Round planned = roundDriver.round(classId);
        round = planned.id();
        dates = planned.dates();
        teacher = Actor.teacher(roundDriver.teacher());
    }

    @Test
    void a_week_off_that_no_one_accepted_moves_no_timer() {
        off(dates.collectingFrom().plusWeeks(2), 5);
        roundDriver.until(round, dates.prepFrom(), EARLY);
        assertThat(starts())
                .containsExactly(
                        dates.collectingFrom(),
                        dates.collectingFrom().plusWeeks(1),
                        dates.collectingFrom().plusWeeks(2),
                        dates.collectingFrom().plusWeeks(3));
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.PREP);
    }

    @Test
    void an_accepted_week_off_is_skipped_by_the_weeks_and_moves_preparing_and_the_evening() {
        roundDriver.until(round, dates.collectingFrom().plusWeeks(1), EARLY);
        off(dates.collectingFrom().plusWeeks(2), 5);
        RoundDates offered = repairs.find(rounds.get(round)).orElseThrow().dates();
        administration.followCalendar(round, offered, teacher);

        roundDriver.until(round, dates.prepFrom(), EARLY);
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.COLLECTING);
        roundDriver.until(round, dates.prepFrom().plusWeeks(1), EARLY);
        assertThat(starts())
                .containsExactly(
                        dates.collectingFrom(),
                        dates.collectingFrom().plusWeeks(1),
                        dates.collectingFrom().plusWeeks(3),
                        dates.collectingFrom().plusWeeks(4));
        assertThat(weeks.findByRound(round).get(1).endsOn())
                .as("the week before the break was open already and ends as it began")
                .isEqualTo(dates.collectingFrom().plusDays(13));
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.PREP);
        assertThat(evenings.findByRound(round))
                .extracting(Evening::date)
                .containsExactly(dates.evening().plusWeeks(1));
        assertThat(repairs.find(rounds.get(round))).isEmpty();
    }

    @Test
    void days_of_a_round_that_are_moved_by_hand_take_the_evening_along() {
        RoundDates later = RoundDates.endingWith(
                dates.collectingFrom(), dates.prepFrom(), dates.evening().plusDays(7));
        administration.move(round, later, teacher);
        assertThat(evenings.findByRound(round)).extracting(Evening::date).containsExactly(later.evening());
    }

    private List<LocalDate> starts() {
        return weeks.findByRound(round).stream().map(Week::startsOn).toList();
    }

    private void off(LocalDate first, int days) {
        calendar.apply(
                CalendarChange.save(List.of(
                        CalendarEntry.ofClass(classId, Kind.CLASS_OFF, "Away", first, first.plusDays(days - 1L)))),
                teacher);
    }
}
