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
import org.studentled.portfolio.Book;
import org.studentled.portfolio.TeacherNote;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Practice;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.Calendar;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Waivers;
import org.studentled.script.Script;

/** A child through a round, by the events they cause. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ParticipationProcessTest {

    private static final LocalTime EARLY = LocalTime.of(7, 0);

    @Autowired
    Term term;

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
    Calendar dates;
    ParticipationId ana;

    @BeforeEach
    void plan() {
        Round planned = term.round(term.classOf("Ana Alvarez"));
        round = planned.id();
        dates = planned.calendar();
        ana = term.of("Ana Alvarez", round).id();
    }

    @AfterAll
    void every_flow_of_the_model_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "participation");
    }

    @Test
    void gets_ready_day_by_day_and_once_more_until_the_teacher_says_ready() {
        term.until(round, dates.prepFrom(), EARLY);
        assertThat(child()).isWaitingAt("pickWork", "writeNote");

        happen(new Book.WorkPicked(ana));
        happen(new Goal.Written(ana));
        happen(new Book.Numbered(ana));
        happen(new Script.Filled(ana));
        happen(new Practice.Done(ana));
        happen(new PartnerSheet.HandedIn(ana));
        assertThat(child()).isWaitingAt("signOff", "writeNote");

        happen(new SignOff.Given(ana, false));
        assertThat(child()).isWaitingAt("rehearse");
        happen(new PartnerSheet.HandedIn(ana));
        happen(new SignOff.Given(ana, true));
        happen(new TeacherNote.Written(ana));

        assertThat(child())
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
        term.until(round, dates.prepFrom(), EARLY);
        Instant before = noteDue();

        rounds.move(
                round,
                Calendar.endingWith(
                        dates.collectingFrom(),
                        dates.prepFrom().plusWeeks(1),
                        dates.night().plusWeeks(1)));

        assertThat(noteDue()).isCloseTo(before.plus(Duration.ofDays(7)), within(1, ChronoUnit.HOURS));
    }

    @Test
    void the_evening_comes_even_for_a_child_that_is_not_ready() {
        term.until(round, dates.night(), EARLY);

        assertThat(child()).hasPassed("eveningBegins", "noteUnfinished");
        assertThat(term.waiting("participation", ana.value())).containsExactlyInAnyOrder("holdConferences");
        assertThat(inbox.ofPupil(ana)).isEmpty();
    }

    @Test
    void a_gate_is_passed_with_a_reason_and_the_reason_is_kept() {
        term.until(round, dates.prepFrom(), EARLY);

        waivers.waive(ana, "pickWork", "was ill all week", term.teacher());

        assertThat(child()).hasPassed("pickWork").isWaitingAt("setGoals");
        assertThat(waivers.of(ana)).singleElement().satisfies(waiver -> {
            assertThat(waiver.gate()).isEqualTo("pickWork");
            assertThat(waiver.reason()).isEqualTo("was ill all week");
        });
    }

    @Test
    void after_the_conference_child_and_teacher_look_back_and_the_goals_go_on() {
        held();
        assertThat(child()).isWaitingAt("debrief", "sayHowItWent");

        happen(new Debrief.PupilAnswered(ana));
        happen(new Debrief.TeacherAnswered(ana));

        assertThat(participations.get(ana).standing()).isEqualTo(Participation.Standing.FINISHED);
        assertThat(term.passed("participation", ana.value()))
                .endsWith("lookedBack", "carryGoals", "participationFinished");
    }

    @Test
    void a_child_that_leaves_frees_its_times_and_ends() {
        term.until(round, dates.invitationsOn(), EARLY);
        Conference conference = conferences.of(ana).get(0);

        participations.leave(ana);

        assertThat(term.instance("participation", ana.value())).isNull();
        assertThat(term.instance("conference", conference.id().value())).isNull();
        assertThat(conferences.get(conference.id()).standing()).isEqualTo(Conference.Standing.CALLED_OFF);
        assertThat(term.passed("participation", ana.value()))
                .contains("studentLeft", "packAndRelease", "participationEnded");
        assertThat(inbox.ofPupil(ana)).isEmpty();
    }

    @Test
    void a_child_that_comes_after_the_invitations_is_invited_at_once() {
        term.until(round, dates.prepFrom(), EARLY);
        var late = term.enrol(round, "Chen Wei");

        assertThat(term.instance("participation", late.value()))
                .isWaitingAt("pickWork", "writeNote", "holdConferences")
                .hasNotPassed("invitationsOpen", "prepWeekOpens");
        assertThat(conferences.of(late)).hasSize(1);
    }

    @Test
    void a_child_that_comes_on_the_evening_goes_without_a_rehearsal_and_is_not_stuck() {
        term.until(round, dates.night(), EARLY);
        ParticipationId late = term.enrol(round, "Chen Wei");

        assertThat(term.instance("participation", late.value()))
                .hasPassed("noteUnfinished")
                .hasNotPassed("getReady");
        assertThat(term.waiting("participation", late.value())).containsExactlyInAnyOrder("holdConferences");
        assertThat(inbox.ofPupil(late)).isEmpty();
    }

    @Test
    void a_child_that_never_says_how_it_went_is_done_on_the_rounds_last_day() {
        held();
        happen(new Debrief.TeacherAnswered(ana));

        term.until(round, dates.closesOn(), LocalTime.of(17, 59));
        assertThat(child()).isWaitingAt("sayHowItWent");
        term.until(round, dates.closesOn(), LocalTime.of(18, 1));

        assertThat(term.passed("participation", ana.value()))
                .containsSubsequence("answerMissing", "answeredOrNot", "carryGoals", "participationFinished");
    }

    @Test
    void a_round_closed_early_ends_the_childs_way_and_calls_off_what_was_not_held() {
        term.until(round, dates.invitationsOn(), EARLY);
        Conference conference = conferences.of(ana).get(0);
        rounds.closeByHand(round);

        assertThat(term.instance("conference", conference.id().value())).isNull();
        assertThat(conferences.get(conference.id()).standing()).isEqualTo(Conference.Standing.CALLED_OFF);
        assertThat(term.passed("participation", ana.value())).endsWith("endWithRound", "endedEarly");
    }

    @Test
    void everything_that_waited_is_in_the_story_with_its_end() {
        term.until(round, dates.prepFrom(), EARLY);
        happen(new Book.WorkPicked(ana));

        List<InboxItem> story = inbox.storyOf(ana);
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
        term.until(round, dates.night(), EARLY);
        Conference conference = conferences.of(ana).get(0);
        conferences.arrive(conference.id(), 1, 2, Conference.Place.TABLE);
        conferences.held(conference.id(), Conference.Place.TABLE);
        term.runWhatIsDue(round);
    }

    private ProcessInstance child() {
        return term.instance("participation", ana.value());
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
