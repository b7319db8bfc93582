package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Evenings;
import org.studentled.school.ClassId;
import org.studentled.school.Students;

/** A class through its round, phase by phase, on its dates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConferenceRoundProcessTest {

    private static final LocalTime EARLY = LocalTime.of(7, 0);

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Rounds rounds;

    @Autowired
    Participations participations;

    @Autowired
    Weeks weeks;

    @Autowired
    Evenings evenings;

    @Autowired
    Students students;

    @Autowired
    RepositoryService repository;

    @Autowired
    Inbox inbox;

    @Autowired
    RuntimeService runtime;

    ClassId classId;
    RoundId round;
    RoundDates dates;

    @BeforeEach
    void plan() {
        classId = roundDriver.classOf("Ana Alvarez", "Brian O'Neil");
        Round planned = roundDriver.round(classId);
        round = planned.id();
        dates = planned.dates();
    }

    @AfterAll
    void every_flow_of_the_model_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "conference-round");
    }

    @Test
    void planning_lets_everybody_join_and_waits_for_the_first_week() {
        assertThat(participations.takingPartIn(round)).hasSize(2);
        assertThat(evenings.findByRound(round)).hasSize(1);
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.COLLECTING);
        assertThat(roundDriver.instance("conference-round", round.value()))
                .hasPassed("openRound")
                .isWaitingAt("untilPrepWeek");
    }

    @Test
    void a_week_opens_each_monday_until_the_week_of_preparing() {
        roundDriver.until(round, dates.prepFrom(), EARLY);

        assertThat(weeks.findByRound(round)).extracting(Week::number).containsExactly(1, 2, 3, 4);
        assertThat(weeks.findByRound(round)).extracting(Week::startsOn).first().isEqualTo(dates.collectingFrom());
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.PREP);
        assertThat(roundDriver.instance("conference-round", round.value())).isWaitingAt("rehearsalsBegin");
    }

    @Test
    void the_whole_round_goes_by_its_dates_and_ends_when_the_teacher_closes_it() {
        roundDriver.until(round, dates.followUpFrom(), EARLY);
        assertThat(roundDriver.instance("conference-round", round.value())).isWaitingAt("lookBack");

        rounds.closeByHand(round);

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.CLOSED);
        assertThat(roundDriver.passed("conference-round", round.value()))
                .containsSubsequence(
                        "roundPlanned",
                        "openRound",
                        "weekBegins",
                        "openWeek",
                        "prepWeekBegins",
                        "openPrepWeek",
                        "rehearsalsBegin",
                        "openRehearsals",
                        "eveningBegins",
                        "openEvening",
                        "followUpBegins",
                        "startFollowUp",
                        "lookBack",
                        "closeRound",
                        "roundClosed");
    }

    @Test
    void invitations_and_booking_have_their_own_dates_beside_the_phases() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        assertThat(roundDriver.instance("conference-round", round.value()))
                .hasPassed("openInvitations")
                .isWaitingAt("bookingEnds");

        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));
        assertThat(roundDriver.instance("conference-round", round.value())).hasPassed("closeBooking");
    }

    @Test
    void moved_dates_move_the_timers_and_nothing_is_lost() {
        RoundDates later = RoundDates.usual(dates.collectingFrom().plusWeeks(1));
        rounds.move(round, later);

        roundDriver.until(round, dates.collectingFrom(), EARLY);
        assertThat(weeks.findByRound(round)).isEmpty();

        roundDriver.until(round, later.collectingFrom(), EARLY);
        assertThat(weeks.findByRound(round)).hasSize(1);
        assertThat(participations.takingPartIn(round)).hasSize(2);
    }

    @Test
    void a_round_planned_by_mistake_is_closed_in_its_first_week_and_nothing_is_left_of_it() {
        roundDriver.until(round, dates.collectingFrom(), EARLY);

        rounds.closeByHand(round);

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.CLOSED);
        assertThat(roundDriver.passed("conference-round", round.value()))
                .endsWith("roundClosedEarly", "closeEarly", "closedEarlyEnd");
        assertThat(running()).isZero();
        assertThat(inbox.ofRound(round.value())).isEmpty();
        assertThat(participations.takingPartIn(round)).isEmpty();
        assertThat(roundDriver.round(classId).isOpen()).isTrue();
    }

    @Test
    void closing_early_ends_everything_in_every_other_phase_too() {
        for (LocalDate day : List.of(
                dates.collectingFrom().minusDays(1),
                dates.invitationsOn(),
                dates.prepFrom(),
                dates.rehearsalFrom(),
                dates.evening(),
                dates.followUpFrom())) {
            plan();
            roundDriver.until(round, day, LocalTime.of(19, 30));

            rounds.closeByHand(round);

            assertThat(running()).as("on %s", day).isZero();
            assertThat(inbox.ofRound(round.value())).as("on %s", day).isEmpty();
            assertThat(rounds.get(round).phase()).isEqualTo(Phase.CLOSED);
            rounds.closeByHand(round);
        }
    }

    @Test
    void an_evening_on_hold_waits_beyond_its_day_until_somebody_stands_in() {
        roundDriver.until(round, dates.rehearsalFrom(), EARLY);
        rounds.teacherAway(round);
        assertThat(inbox.ofRound(round.value()))
                .filteredOn(item -> item.task().equals("findSubstitute"))
                .singleElement()
                .satisfies(item -> assertThat(item.audience()).isEqualTo(InboxItem.Audience.STAFF));

        roundDriver.until(round, dates.evening(), LocalTime.of(21, 0));

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.REHEARSAL);
        assertThat(roundDriver.instance("conference-round", round.value())).isWaitingAt("takesPlace", "findSubstitute");

        rounds.teacherReplaced(round);
        roundDriver.runWhatIsDue(round);

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.EVENING);
        assertThat(roundDriver.passed("conference-round", round.value()))
                .containsSubsequence("onHold", "takesPlace", "eveningBegins", "onHold", "openEvening");
    }

    @Test
    void an_evening_on_hold_that_is_moved_takes_place_on_its_new_day() {
        rounds.teacherAway(round);
        roundDriver.until(round, dates.evening(), EARLY);

        evenings.move(evenings.findByRound(round).get(0).id(), dates.evening().plusDays(7));
        roundDriver.runWhatIsDue(round);

        assertThat(rounds.get(round).teacherAway()).isFalse();
        assertThat(roundDriver.instance("conference-round", round.value())).isWaitingAt("eveningBegins");
        roundDriver.until(round, dates.evening().plusDays(7), EARLY);
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.EVENING);
    }

    @Test
    void a_teacher_who_is_away_gets_a_substitute_and_the_round_goes_on() {
        rounds.teacherAway(round);
        rounds.teacherAway(round);
        assertThat(roundDriver.instance("conference-round", round.value()))
                .isWaitingAt("untilPrepWeek", "findSubstitute")
                .task("findSubstitute")
                .hasCandidateGroup("teachers");

        rounds.teacherReplaced(round);

        assertThat(roundDriver.instance("conference-round", round.value())).hasPassed("findSubstitute");
        assertThat(roundDriver.waiting("conference-round", round.value())).containsExactlyInAnyOrder("untilPrepWeek");
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(Engine.ROUND, round.toString())
                .count();
    }

    @Test
    void a_child_who_comes_in_the_midst_joins_at_the_present_phase() {
        roundDriver.until(round, dates.prepFrom(), EARLY);

        students.enroll(classId, "Chen Wei", null);

        var chen = roundDriver.participationOf("Chen Wei", round);
        assertThat(roundDriver.instance("participation", chen.id().value()))
                .isWaitingAt("pickWork")
                .hasNotPassed("prepWeekOpens");
    }
}
