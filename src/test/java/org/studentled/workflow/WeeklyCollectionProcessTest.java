package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.progress.Scores;
import org.studentled.round.Calendar;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;
import org.studentled.workflow.Troubles.Trouble;

/** A class through one week of collecting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WeeklyCollectionProcessTest {

    private static final int TRIES = 4;

    @Autowired
    Term term;

    @Autowired
    Weeks weeks;

    @Autowired
    Participations participations;

    @Autowired
    Measures measures;

    @Autowired
    Scores scores;

    @Autowired
    PretendGradebook gradebook;

    @Autowired
    Troubles troubles;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

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
        FlowCoverage.assertEveryFlowTaken(repository, "weekly-collection");
    }

    @Test
    void grades_come_in_and_every_child_finds_its_week() {
        Measure fluency = measures.chart(classId, "Reading fluency", "words", null);
        Participation ana = term.of("Ana Alvarez", round);
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
        assertThat(term.passed("weekly-collection", week.id().value()))
                .containsSubsequence("weekOpened", "pullGrades", "publishPrepTask");
        assertThat(term.instance("weekly-collection", week.id().value())).isWaitingAt("doMyWeek", "nextMorning");
    }

    @Test
    void a_grade_given_back_on_friday_is_there_on_saturday_while_the_week_is_open() {
        Measure spelling = measures.chart(classId, "Spelling", "words", null);
        Participation ana = term.of("Ana Alvarez", round);
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

        term.until(round, week.startsOn().plusDays(5), LocalTime.of(8, 0));

        assertThat(scores.series(spelling.id(), ana.studentId())).hasSize(1);
        assertThat(term.instance("weekly-collection", week.id().value()))
                .hasPassed("pullNewGrades")
                .isWaitingAt("doMyWeek");
    }

    @Test
    void the_week_is_done_when_everybody_did_it() {
        Week week = firstWeek();
        for (Participation child : participations.takingPartIn(round)) {
            weeks.done(week.id(), child.id());
            weeks.done(week.id(), child.id());
        }
        term.runWhatIsDue(round);

        assertThat(weeks.get(week.id()).closed()).isTrue();
        assertThat(term.passed("weekly-collection", week.id().value()))
                .containsSubsequence("doMyWeek", "closeWeek", "everybodyDone", "weekDone");
    }

    @Test
    void a_late_child_does_not_keep_the_class_waiting_and_the_teacher_sees_who_it_was() {
        Week week = firstWeek();
        weeks.done(week.id(), term.of("Ana Alvarez", round).id());

        term.until(round, week.endsOn(), LocalTime.of(18, 30));

        assertThat(term.instance("weekly-collection", week.id().value()))
                .hasPassed("weekEnds", "closeWeek")
                .isWaitingAt("lookOverWeek");
        weeks.lookedOver(week.id());
        assertThat(term.passed("weekly-collection", week.id().value())).endsWith("lookOverWeek", "weekLookedOver");

        term.until(round, week.endsOn().plusDays(1), LocalTime.of(8, 0));
        assertThat(term.passed("weekly-collection", week.id().value())).endsWith("stillOpen", "numbersReady");
    }

    @Test
    void a_child_that_leaves_does_not_keep_the_week_waiting() {
        Week week = firstWeek();
        weeks.done(week.id(), term.of("Ana Alvarez", round).id());
        participations.leave(term.of("Brian O'Neil", round).id());
        term.runWhatIsDue(round);

        assertThat(term.passed("weekly-collection", week.id().value())).endsWith("weekDone");
    }

    @Test
    void a_gradebook_that_is_down_is_tried_again_and_then_shown_to_the_office_while_the_children_work_on() {
        gradebook.answers(classId, () -> {
            throw new Gradebook.NotReachable("down", new ConnectException());
        });
        term.until(round, dates.collectingFrom().minusDays(1), LocalTime.NOON);
        weeks.openNext(round);
        Week week = weeks.current(round).orElseThrow();

        for (int attempt = 0; attempt < TRIES; attempt++) {
            assertThatThrownBy(() -> management.executeJob(pull(week))).hasRootCauseInstanceOf(ConnectException.class);
        }

        assertThat(troubles.all()).extracting(Trouble::step).contains("pullGrades");
        assertThat(term.instance("weekly-collection", week.id().value())).isWaitingAt("doMyWeek", "pullGrades");

        gradebook.answers(classId, () -> new Gradebook.Pull(List.of(), List.of()));
        troubles.tryAgain(pull(week));
        management.executeJob(pull(week));
        assertThat(term.instance("weekly-collection", week.id().value())).hasPassed("pullGrades");
    }

    private String pull(Week week) {
        UUID id = week.id().value();
        return term.jobs("weekly-collection", id).stream()
                .filter(job -> job.getDuedate() == null || job.getExceptionMessage() != null)
                .map(Job::getId)
                .findFirst()
                .orElseThrow();
    }

    private Week firstWeek() {
        term.until(round, dates.collectingFrom(), LocalTime.of(7, 0));
        return weeks.current(round).orElseThrow();
    }
}
