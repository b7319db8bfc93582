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
import org.studentled.round.Calendar;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Nights;
import org.studentled.school.ClassId;
import org.studentled.school.Students;

/** A class through its round, phase by phase, on its dates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConferenceRoundProcessTest {

    private static final LocalTime EARLY = LocalTime.of(7, 0);

    @Autowired
    Term term;

    @Autowired
    Rounds rounds;

    @Autowired
    Participations participations;

    @Autowired
    Weeks weeks;

    @Autowired
    Nights nights;

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
    Calendar dates;

    @BeforeEach
    void plan() {
        classId = term.classOf("Ana Alvarez", "Brian O'Neil");
        Round planned = term.round(classId);
        round = planned.id();
        dates = planned.calendar();
    }

    @AfterAll
    void every_flow_of_the_model_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "conference-round");
    }

    @Test
    void planning_lets_everybody_join_and_waits_for_the_first_week() {
        assertThat(participations.takingPartIn(round)).hasSize(2);
        assertThat(nights.of(round)).hasSize(1);
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.COLLECTING);
        assertThat(term.instance("conference-round", round.value()))
                .hasPassed("openRound")
                .isWaitingAt("untilPrepWeek");
    }

    @Test
    void a_week_opens_each_monday_until_the_week_of_preparing() {
        term.until(round, dates.prepFrom(), EARLY);

        assertThat(weeks.of(round)).extracting(Week::number).containsExactly(1, 2, 3, 4);
        assertThat(weeks.of(round)).extracting(Week::startsOn).first().isEqualTo(dates.collectingFrom());
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.PREP);
        assertThat(term.instance("conference-round", round.value())).isWaitingAt("rehearsalsBegin");
    }

    @Test
    void the_whole_round_goes_by_its_dates_and_ends_when_the_teacher_closes_it() {
        term.until(round, dates.followUpFrom(), EARLY);
        assertThat(term.instance("conference-round", round.value())).isWaitingAt("lookBack");

        rounds.closeByHand(round);

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.CLOSED);
        assertThat(term.passed("conference-round", round.value()))
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
        term.until(round, dates.invitationsOn(), EARLY);
        assertThat(term.instance("conference-round", round.value()))
                .hasPassed("openInvitations")
                .isWaitingAt("bookingEnds");

        term.until(round, dates.bookingUntil(), LocalTime.of(18, 30));
        assertThat(term.instance("conference-round", round.value())).hasPassed("closeBooking");
    }

    @Test
    void moved_dates_move_the_timers_and_nothing_is_lost() {
        Calendar later = Calendar.usual(dates.collectingFrom().plusWeeks(1));
        rounds.move(round, later);

        term.until(round, dates.collectingFrom(), EARLY);
        assertThat(weeks.of(round)).isEmpty();

        term.until(round, later.collectingFrom(), EARLY);
        assertThat(weeks.of(round)).hasSize(1);
        assertThat(participations.takingPartIn(round)).hasSize(2);
    }

    @Test
    void a_round_planned_by_mistake_is_closed_in_its_first_week_and_nothing_is_left_of_it() {
        term.until(round, dates.collectingFrom(), EARLY);

        rounds.closeByHand(round);

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.CLOSED);
        assertThat(term.passed("conference-round", round.value()))
                .endsWith("roundClosedEarly", "closeEarly", "closedEarlyEnd");
        assertThat(running()).isZero();
        assertThat(inbox.ofRound(round.value())).isEmpty();
        assertThat(participations.takingPartIn(round)).isEmpty();
        assertThat(term.round(classId).isOpen()).isTrue();
    }

    @Test
    void closing_early_ends_everything_in_every_other_phase_too() {
        for (LocalDate day : List.of(
                dates.collectingFrom().minusDays(1),
                dates.invitationsOn(),
                dates.prepFrom(),
                dates.rehearsalFrom(),
                dates.night(),
                dates.followUpFrom())) {
            plan();
            term.until(round, day, LocalTime.of(19, 30));

            rounds.closeByHand(round);

            assertThat(running()).as("on %s", day).isZero();
            assertThat(inbox.ofRound(round.value())).as("on %s", day).isEmpty();
            assertThat(rounds.get(round).phase()).isEqualTo(Phase.CLOSED);
            rounds.closeByHand(round);
        }
    }

    @Test
    void an_evening_on_hold_waits_beyond_its_day_until_somebody_stands_in() {
        term.until(round, dates.rehearsalFrom(), EARLY);
        rounds.teacherAway(round);
        assertThat(inbox.ofRound(round.value()))
                .filteredOn(item -> item.task().equals("findSubstitute"))
                .singleElement()
                .satisfies(item -> assertThat(item.audience()).isEqualTo(InboxItem.Audience.STAFF));

        term.until(round, dates.night(), LocalTime.of(21, 0));

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.REHEARSAL);
        assertThat(term.instance("conference-round", round.value())).isWaitingAt("takesPlace", "findSubstitute");

        rounds.teacherReplaced(round);
        term.runWhatIsDue(round);

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.EVENING);
        assertThat(term.passed("conference-round", round.value()))
                .containsSubsequence("onHold", "takesPlace", "eveningBegins", "onHold", "openEvening");
    }

    @Test
    void an_evening_on_hold_that_is_moved_takes_place_on_its_new_day() {
        rounds.teacherAway(round);
        term.until(round, dates.night(), EARLY);

        nights.move(nights.of(round).get(0).id(), dates.night().plusDays(7));
        term.runWhatIsDue(round);

        assertThat(rounds.get(round).teacherAway()).isFalse();
        assertThat(term.instance("conference-round", round.value())).isWaitingAt("eveningBegins");
        term.until(round, dates.night().plusDays(7), EARLY);
        assertThat(rounds.get(round).phase()).isEqualTo(Phase.EVENING);
    }

    @Test
    void a_teacher_who_is_away_gets_a_substitute_and_the_round_goes_on() {
        rounds.teacherAway(round);
        rounds.teacherAway(round);
        assertThat(term.instance("conference-round", round.value()))
                .isWaitingAt("untilPrepWeek", "findSubstitute")
                .task("findSubstitute")
                .hasCandidateGroup("teachers");

        rounds.teacherReplaced(round);

        assertThat(term.instance("conference-round", round.value())).hasPassed("findSubstitute");
        assertThat(term.waiting("conference-round", round.value())).containsExactlyInAnyOrder("untilPrepWeek");
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(Engine.ROUND, round.toString())
                .count();
    }

    @Test
    void a_child_who_comes_in_the_midst_joins_at_the_present_phase() {
        term.until(round, dates.prepFrom(), EARLY);

        students.enrol(classId, "Chen Wei", null);

        var chen = term.of("Chen Wei", round);
        assertThat(term.instance("participation", chen.id().value()))
                .isWaitingAt("pickWork")
                .hasNotPassed("prepWeekOpens");
    }
}
