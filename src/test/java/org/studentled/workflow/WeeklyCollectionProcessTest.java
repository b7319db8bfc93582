package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.PullProblem;
import org.studentled.progress.Score;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;

/** A class through one week of collecting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WeeklyCollectionProcessTest {

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Weeks weeks;

    @Autowired
    Participations participations;

    @Autowired
    Measures measures;

    @Autowired
    Scores scores;

    @Autowired
    FakeGradebook gradebook;

    @Autowired
    Gradebooks gradebooks;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Autowired
    RepositoryService repository;

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
        FlowCoverage.assertEveryFlowTaken(repository, "weekly-collection");
    }

    @Test
    void grades_come_in_and_every_child_finds_its_week() {
        Measure fluency = measures.chart(classId, "Reading fluency", "words", null);
        Participation ana = roundDriver.participationOf("Ana Alvarez", round);
        gradebook.answers(
                classId,
                () -> new Gradebook.Pull(
                        List.of(new Grade(
                                "w1",
                                "Reading fluency 1",
                                ana.studentId(),
                                new BigDecimal("71"),
                                null,
                                dates.collectingFrom())),
                        List.of()));

        Week week = firstWeek();

        assertThat(scores.series(fluency.id(), ana.studentId()))
                .extracting(Score::amount)
                .singleElement()
                .isEqualTo(new BigDecimal("71.00"));
        assertThat(roundDriver.passed("weekly-collection", week.id().value()))
                .containsSubsequence("weekOpened", "fetchGrades")
                .contains("publishPrepTask", "taskPublished");
        assertThat(roundDriver.instance("weekly-collection", week.id().value())).isWaitingAt("doMyWeek", "nextMorning");
    }

    @Test
    void a_grade_given_back_on_friday_is_there_on_saturday_while_the_week_is_open() {
        Measure spelling = measures.chart(classId, "Spelling", "words", null);
        Participation ana = roundDriver.participationOf("Ana Alvarez", round);
        Week week = firstWeek();
        gradebook.answers(
                classId,
                () -> new Gradebook.Pull(
                        List.of(new Grade(
                                "w1",
                                "Spelling 1",
                                ana.studentId(),
                                new BigDecimal("17"),
                                null,
                                week.startsOn().plusDays(4))),
                        List.of()));

        roundDriver.until(round, week.startsOn().plusDays(5), LocalTime.of(8, 0));

        assertThat(scores.series(spelling.id(), ana.studentId())).hasSize(1);
        assertThat(roundDriver.instance("weekly-collection", week.id().value()))
                .hasPassed("nextMorning", "fetchGrades")
                .isWaitingAt("doMyWeek");
    }

    @Test
    void the_week_is_done_when_everybody_did_it() {
        Week week = firstWeek();
        for (Participation student : participations.takingPartIn(round)) {
            weeks.done(week.id(), student.id());
            weeks.done(week.id(), student.id());
        }
        roundDriver.runWhatIsDue(round);

        assertThat(weeks.get(week.id()).closed()).isTrue();
        assertThat(roundDriver.passed("weekly-collection", week.id().value()))
                .containsSubsequence("doMyWeek", "closeWeek", "everybodyDone", "weekDone");
    }

    @Test
    void a_late_child_does_not_keep_the_class_waiting_and_the_teacher_sees_who_it_was() {
        Week week = firstWeek();
        weeks.done(week.id(), roundDriver.participationOf("Ana Alvarez", round).id());

        roundDriver.until(round, week.endsOn(), LocalTime.of(18, 30));

        assertThat(roundDriver.instance("weekly-collection", week.id().value()))
                .hasPassed("weekEnds", "closeWeek")
                .isWaitingAt("lookOverWeek");
        weeks.lookedOver(week.id());
        assertThat(roundDriver.passed("weekly-collection", week.id().value()))
                .endsWith("lookOverWeek", "weekLookedOver");

        roundDriver.until(round, week.endsOn().plusDays(1), LocalTime.of(8, 0));
        assertThat(roundDriver.passed("weekly-collection", week.id().value())).endsWith("stillOpen", "numbersReady");
    }

    @Test
    void a_gradebook_that_is_down_all_monday_keeps_neither_the_task_nor_the_later_grades_away() {
        Participation ana = roundDriver.participationOf("Ana Alvarez", round);
        Measure spelling = measures.chart(classId, "Spelling", "words", null);
        gradebook.answers(classId, () -> {
            throw new Gradebook.GradebookUnreachableException(
                    PullProblem.of("gradebooks.error.DOWN"), new ConnectException());
        });

        Week week = firstWeek();

        assertThat(roundDriver.passed("weekly-collection", week.id().value()))
                .contains("publishPrepTask", "taskPublished", "gradesNotRead");
        assertThat(roundDriver.instance("weekly-collection", week.id().value())).isWaitingAt("doMyWeek", "tryAgain");
        Instant since = unreachableSince();

        roundDriver.until(round, week.startsOn(), LocalTime.of(17, 0));
        assertThat(unreachableSince()).isEqualTo(since);
        assertThat(roundDriver.incidents("weekly-collection", week.id().value()))
                .isZero();

        gradebook.answers(
                classId,
                () -> new Gradebook.Pull(
                        List.of(new Grade(
                                "w1", "Spelling 1", ana.studentId(), new BigDecimal("17"), null, week.startsOn())),
                        List.of()));
        roundDriver.until(round, week.startsOn(), LocalTime.of(18, 30));
        assertThat(roundDriver.instance("weekly-collection", week.id().value())).isWaitingAt("doMyWeek", "nextMorning");
        assertThat(scores.series(spelling.id(), ana.studentId())).hasSize(1);
        assertThat(gradebooks.lastPull(classId, ScoreSource.LMS))
                .hasValueSatisfying(pull -> assertThat(pull.unreachableSince()).isNull());
    }

    @Test
    void a_fault_nobody_foresaw_is_no_incident_either_and_is_tried_again() {
        gradebook.answers(classId, () -> {
            throw new IllegalStateException("unforeseen");
        });

        Week week = firstWeek();

        assertThat(roundDriver.incidents("weekly-collection", week.id().value()))
                .isZero();
        assertThat(roundDriver.instance("weekly-collection", week.id().value())).isWaitingAt("doMyWeek", "tryAgain");
        roundDriver.until(round, week.endsOn(), LocalTime.of(18, 30));
        roundDriver.forward(round, Duration.ofHours(2));
        assertThat(roundDriver.passed("weekly-collection", week.id().value())).contains("stillOpen", "numbersReady");
    }

    @Test
    void who_joins_on_tuesday_has_this_week_and_is_waited_for() {
        Week week = firstWeek();
        roundDriver.until(round, week.startsOn().plusDays(1), LocalTime.of(9, 0));
        ParticipationId chen = roundDriver.enroll(round, "Chen Wei");

        assertThat(inbox.ofStudent(chen)).extracting(InboxItem::task).containsExactly("doMyWeek");
        for (String name : List.of("Ana Alvarez", "Brian O'Neil")) {
            weeks.done(week.id(), roundDriver.participationOf(name, round).id());
        }
        roundDriver.runWhatIsDue(round);
        assertThat(weeks.get(week.id()).closed()).isFalse();

        weeks.done(week.id(), chen);
        roundDriver.runWhatIsDue(round);

        assertThat(roundDriver.passed("weekly-collection", week.id().value()))
                .containsSubsequence("childJoined", "doMyWeekToo", "closeWeek", "weekDone");
    }

    @Test
    void who_leaves_is_not_waited_for_whenever_they_came() {
        Week week = firstWeek();
        ParticipationId chen = roundDriver.enroll(round, "Chen Wei");
        participations.leave(chen);
        participations.leave(roundDriver.participationOf("Brian O'Neil", round).id());
        weeks.done(week.id(), roundDriver.participationOf("Ana Alvarez", round).id());
        roundDriver.runWhatIsDue(round);

        assertThat(inbox.ofStudent(chen)).isEmpty();
        assertThat(roundDriver.passed("weekly-collection", week.id().value())).contains("weekDone");
    }

    @Test
    void a_round_closed_in_the_middle_of_the_week_ends_the_week() {
        Week week = firstWeek();

        rounds.closeByHand(round);

        assertThat(roundDriver.instance("weekly-collection", week.id().value())).isNull();
        assertThat(roundDriver.passed("weekly-collection", week.id().value())).endsWith("roundCloses", "weekEndsEarly");
    }

    private Instant unreachableSince() {
        return Objects.requireNonNull(
                gradebooks.lastPull(classId, ScoreSource.LMS).orElseThrow().unreachableSince());
    }

    private Week firstWeek() {
        roundDriver.until(round, dates.collectingFrom(), LocalTime.of(7, 0));
        return weeks.current(round).orElseThrow();
    }
}
