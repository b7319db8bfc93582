package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.conference.Debrief;
import org.studentled.goals.Goal;
import org.studentled.portfolio.Portfolio;
import org.studentled.portfolio.TeacherNote;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Practice;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Waivers;
import org.studentled.script.Script;

/** A child through a round, by the events they cause. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ParticipationProcessTest {

    private static final LocalTime EARLY = LocalTime.of(7, 0);

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Rounds rounds;

    @Autowired
    Participations participations;

    @Autowired
    Conferences conferences;

    @Autowired
    Waivers waivers;

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationEventPublisher happenings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RepositoryService repository;

    RoundId round;
    RoundDates dates;
    ParticipationId ana;

    @BeforeEach
    void plan() {
        Round planned = roundDriver.round(roundDriver.classOf("Ana Alvarez"));
        round = planned.id();
        dates = planned.dates();
        ana = roundDriver.participationOf("Ana Alvarez", round).id();
    }

    @AfterAll
    void every_flow_of_the_model_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "participation");
    }

    @Test
    void gets_ready_day_by_day_and_once_more_until_the_teacher_says_ready() {
        roundDriver.until(round, dates.prepFrom(), EARLY);
        assertThat(student()).isWaitingAt("pickWork", "writeNote");

        happen(new Portfolio.WorkPicked(ana));
        happen(new Goal.Written(ana));
        happen(new Portfolio.Numbered(ana));
        happen(new Script.Filled(ana));
        happen(new Practice.Done(ana));
        happen(new PartnerSheet.HandedIn(ana));
        assertThat(student()).isWaitingAt("signOff", "writeNote");

        happen(new SignOff.Given(ana, false));
        assertThat(student()).isWaitingAt("rehearse");
        happen(new PartnerSheet.HandedIn(ana));
        happen(new SignOff.Given(ana, true));
        happen(new TeacherNote.Written(ana));

        assertThat(student())
                .hasPassedInOrder(
                        "pickWork",
                        "setGoals",
                        "numberPages",
                        "fillScript",
                        "practice",
                        "rehearse",
                        "signOff",
                        "ready",
                        "rehearse",
                        "signOff",
                        "ready",
                        "bothReady",
                        "isReady")
                .isWaitingAt("holdConferences");
    }

    @Test
    void what_waits_already_is_due_on_its_new_day_when_the_evening_moves() {
        roundDriver.until(round, dates.prepFrom(), EARLY);
        Instant before = noteDue();

        rounds.move(
                round,
                RoundDates.endingWith(
                        dates.collectingFrom(),
                        dates.prepFrom().plusWeeks(1),
                        dates.evening().plusWeeks(1)));

        assertThat(noteDue()).isCloseTo(before.plus(Duration.ofDays(7)), within(1, ChronoUnit.HOURS));
    }

    @Test
    void the_evening_comes_even_for_a_child_that_is_not_ready() {
        roundDriver.until(round, dates.evening(), EARLY);

        assertThat(student()).hasPassed("eveningBegins", "noteUnfinished");
        assertThat(roundDriver.waiting("participation", ana.value())).containsExactlyInAnyOrder("holdConferences");
        assertThat(inbox.ofStudent(ana)).isEmpty();
    }

    @Test
    void a_gate_is_passed_with_a_reason_and_the_reason_is_kept() {
        roundDriver.until(round, dates.prepFrom(), EARLY);

        waivers.waive(ana, "pickWork", "was ill all week", roundDriver.teacher());

        assertThat(student()).hasPassed("pickWork").isWaitingAt("setGoals");
        assertThat(waivers.findByParticipation(ana)).singleElement().satisfies(waiver -> {
            assertThat(waiver.gate()).isEqualTo("pickWork");
            assertThat(waiver.reason()).isEqualTo("was ill all week");
        });
    }

    @Test
    void after_the_conference_child_and_teacher_look_back_and_the_goals_go_on() {
        held();
        assertThat(student()).isWaitingAt("debrief", "sayHowItWent");

        happen(new Debrief.StudentAnswered(ana));
        happen(new Debrief.TeacherAnswered(ana));

        assertThat(participations.get(ana).standing()).isEqualTo(Participation.Standing.FINISHED);
        assertThat(roundDriver.passed("participation", ana.value()))
                .endsWith("lookedBack", "carryGoals", "participationFinished");
    }

    @Test
    void a_child_who_is_done_and_comes_back_to_the_class_is_not_asked_for_everything_again() {
        held();
        happen(new Debrief.StudentAnswered(ana));
        happen(new Debrief.TeacherAnswered(ana));

        participations.join(round, participations.get(ana).studentId());

        assertThat(participations.get(ana).standing()).isEqualTo(Participation.Standing.FINISHED);
        assertThat(roundDriver.instance("participation", ana.value())).isNull();
        assertThat(inbox.ofStudent(ana)).isEmpty();
    }

    @Test
    void a_child_that_leaves_frees_its_times_and_ends() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        Conference conference = conferences.findByParticipation(ana).get(0);

        participations.leave(ana);

        assertThat(roundDriver.instance("participation", ana.value())).isNull();
        assertThat(roundDriver.instance("conference", conference.id().value())).isNull();
        assertThat(conferences.get(conference.id()).standing()).isEqualTo(Conference.Standing.CALLED_OFF);
        assertThat(roundDriver.passed("participation", ana.value()))
                .contains("studentLeft", "packAndRelease", "participationEnded");
        assertThat(inbox.ofStudent(ana)).isEmpty();
    }

    @Test
    void a_child_that_comes_after_the_invitations_is_invited_at_once() {
        roundDriver.until(round, dates.prepFrom(), EARLY);
        var late = roundDriver.enroll(round, "Chen Wei");

        assertThat(roundDriver.instance("participation", late.value()))
                .isWaitingAt("pickWork", "writeNote", "holdConferences")
                .hasNotPassed("invitationsOpen", "prepWeekOpens");
        assertThat(conferences.findByParticipation(late)).hasSize(1);
    }

    @Test
    void a_child_that_comes_on_the_evening_goes_without_a_rehearsal_and_is_not_stuck() {
        roundDriver.until(round, dates.evening(), EARLY);
        ParticipationId late = roundDriver.enroll(round, "Chen Wei");

        assertThat(roundDriver.instance("participation", late.value()))
                .hasPassed("noteUnfinished")
                .hasNotPassed("getReady");
        assertThat(roundDriver.waiting("participation", late.value())).containsExactlyInAnyOrder("holdConferences");
        assertThat(inbox.ofStudent(late)).isEmpty();
    }

    @Test
    void a_child_that_never_says_how_it_went_is_done_on_the_rounds_last_day() {
        held();
        happen(new Debrief.TeacherAnswered(ana));

        roundDriver.until(round, dates.closesOn(), LocalTime.of(17, 59));
        assertThat(student()).isWaitingAt("sayHowItWent");
        roundDriver.until(round, dates.closesOn(), LocalTime.of(18, 1));

        assertThat(roundDriver.passed("participation", ana.value()))
                .containsSubsequence("answerMissing", "answeredOrNot", "carryGoals", "participationFinished");
    }

    @Test
    void a_round_closed_early_ends_the_childs_way_and_calls_off_what_was_not_held() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        Conference conference = conferences.findByParticipation(ana).get(0);
        rounds.closeByHand(round);

        assertThat(roundDriver.instance("conference", conference.id().value())).isNull();
        assertThat(conferences.get(conference.id()).standing()).isEqualTo(Conference.Standing.CALLED_OFF);
        assertThat(roundDriver.passed("participation", ana.value())).endsWith("endWithRound", "endedEarly");
    }

    @Test
    void everything_that_waited_is_in_the_story_with_its_end() {
        roundDriver.until(round, dates.prepFrom(), EARLY);
        happen(new Portfolio.WorkPicked(ana));

        List<InboxItem> story = inbox.historyOf(ana);
        assertThat(story)
                .filteredOn(item -> item.task().equals("pickWork"))
                .singleElement()
                .satisfies(item -> assertThat(item.outcome()).isEqualTo(InboxItem.Outcome.DONE));
        assertThat(story)
                .filteredOn(item -> item.overAt() == null)
                .extracting(InboxItem::task)
                .contains("setGoals", "writeNote");
    }

    private void held() {
        roundDriver.until(round, dates.evening(), EARLY);
        Conference conference = conferences.findByParticipation(ana).get(0);
        conferences.arrive(conference.id(), 1, 2, Conference.Place.TABLE);
        conferences.held(conference.id(), Conference.Place.TABLE);
        roundDriver.runWhatIsDue(round);
    }

    private ProcessInstance student() {
        return roundDriver.instance("participation", ana.value());
    }

    private void happen(Object event) {
        transaction.executeWithoutResult(status -> happenings.publishEvent(event));
    }

    private Instant noteDue() {
        return Objects.requireNonNull(inbox.ofRound(round.value()).stream()
                .filter(item -> item.task().equals("writeNote"))
                .filter(item -> ana.value().equals(item.participationId()))
                .findFirst()
                .orElseThrow()
                .dueAt());
    }
}
