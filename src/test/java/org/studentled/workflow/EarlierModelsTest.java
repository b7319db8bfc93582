package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigDecimal;
import java.net.ConnectException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.PullProblem;
import org.studentled.progress.Scores;
import org.studentled.round.ParticipationId;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.ClassId;

/** Rounds that began with the models of an earlier version go on, wherever they stand. */
abstract class EarlierModelsTest {

    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final List<String> MODELS =
            List.of("conference-round", "participation", "conference", "weekly-collection");

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Rounds rounds;

    @Autowired
    Weeks weeks;

    @Autowired
    Evenings evenings;

    @Autowired
    Bookings bookings;

    @Autowired
    Conferences conferences;

    @Autowired
    Inbox inbox;

    @Autowired
    FakeGradebook gradebook;

    @Autowired
    Measures measures;

    @Autowired
    Scores scores;

    @Autowired
    ProcessMigration migration;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    ClassId classId;
    RoundId round;
    RoundDates dates;
    ParticipationId ana;

    @BeforeEach
    void a_round_begins_with_the_earlier_models() {
        deploy("models-before/");
        plan();
    }

    @AfterEach
    void the_models_of_today_are_the_latest_again() {
        deploy("bpmn/");
    }

    @Test
    void a_week_that_began_before_has_its_task_though_the_gradebook_is_away() {
        gradebook.answers(classId, () -> {
            throw new Gradebook.GradebookUnreachableException(
                    PullProblem.of("gradebooks.error.DOWN"), new ConnectException());
        });
        roundDriver.until(round, dates.collectingFrom().minusDays(1), LocalTime.NOON);
        weeks.openNext(round);
        var week = weeks.current(round).orElseThrow().id().value();

        upgrade();
        roundDriver.until(round, dates.collectingFrom(), EARLY);

        assertThat(roundDriver.passed("weekly-collection", week)).contains("pullGrades", "publishPrepTask");
        assertThat(roundDriver.incidents("weekly-collection", week)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"models-before/", "models-between/"})
    void a_week_that_began_before_reads_its_grades_beside_the_engine_and_ends_as_it_began(String models) {
        repository
                .createDeployment()
                .addClasspathResource(models + "weekly-collection.bpmn")
                .deploy();
        Measure spelling = measures.chart(classId, "Spelling", "words", null);
        var student = roundDriver.participationOf("Ana Alvarez", round).studentId();
        gradebook.answers(
                classId,
                () -> new Gradebook.Pull(
                        List.of(new Grade("w1", "Spelling 1", student, BigDecimal.TEN, null, dates.collectingFrom())),
                        List.of()));
        roundDriver.until(round, dates.collectingFrom().minusDays(1), LocalTime.NOON);
        weeks.openNext(round);
        var week = weeks.current(round).orElseThrow();

        upgrade();
        roundDriver.until(round, dates.collectingFrom(), EARLY);
        await().untilAsserted(
                        () -> assertThat(scores.series(spelling.id(), student)).hasSize(1));
        roundDriver.until(round, week.endsOn(), LocalTime.of(18, 30));
        weeks.lookedOver(week.id());
        roundDriver.until(round, week.endsOn().plusDays(1), LocalTime.of(8, 0));

        assertThat(roundDriver.passed("weekly-collection", week.id().value()))
                .contains("publishPrepTask", "weekEnds", "closeWeek", "lookOverWeek", "weekLookedOver", "numbersReady");
        assertThat(roundDriver.instance("weekly-collection", week.id().value())).isNull();
    }

    @Test
    void a_family_that_was_being_placed_declines_without_having_been_placed() {
        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));
        Conference conference = conferences.findByParticipation(ana).get(0);

        upgrade();
        bookings.decline(ana, conference.householdId(), Booking.Wish.PHONE);

        assertThat(model(conference)).hasPassed("declinedMeanwhile").isWaitingAt("decideAfterDecline");
    }

    @Test
    void a_family_that_had_a_time_is_reminded_once_and_an_evening_on_hold_waits() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        Conference conference = conferences.findByParticipation(ana).get(0);
        Evening evening = evenings.findByRound(round).get(0);
        bookings.book(evening.id(), evening.starts().get(0), ana, conference.householdId());
        // As times were reminded of before.
        runtime.startProcessInstanceByKey(
                "reminders",
                conference.id().toString(),
                Map.of(
                        "roundId",
                        round.toString(),
                        "conferenceId",
                        conference.id().toString()));

        upgrade();
        bookings.book(evening.id(), evening.starts().get(1), ana, conference.householdId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("reminders")
                        .processInstanceBusinessKey(conference.id().toString())
                        .count())
                .isEqualTo(1);
        rounds.teacherAway(round);
        roundDriver.until(round, dates.evening(), LocalTime.of(21, 0));

        assertThat(rounds.get(round).phase()).isEqualTo(Phase.REHEARSAL);
        assertThat(model(conference)).isWaitingAt("whileHeld");
    }

    @Test
    void what_to_do_instead_is_decided_as_it_was_asked() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        Conference conference = conferences.findByParticipation(ana).get(0);
        bookings.decline(ana, conference.householdId(), Booking.Wish.HOME);
        assertThat(model(conference)).isWaitingAt("decideWhatInstead");

        upgrade();
        conferences.decide(conference.id(), Conference.Alternative.HOME);

        assertThat(model(conference)).hasPassed("whatInstead").isWaitingAt("takeHome");
    }

    @Test
    void in_every_phase_the_round_goes_on_by_its_dates_and_can_be_closed() {
        for (LocalDate day : List.of(
                dates.collectingFrom(),
                dates.invitationsOn(),
                dates.prepFrom(),
                dates.rehearsalFrom(),
                dates.evening(),
                dates.followUpFrom())) {
            deploy("models-before/");
            plan();
            roundDriver.until(round, day, LocalTime.of(19, 30));

            upgrade();

            assertThat(onEarlierVersions()).as("on %s", day).isZero();
            roundDriver.until(round, dates.evening().plusDays(1), EARLY);
            assertThat(rounds.get(round).phase()).as("on %s", day).isEqualTo(Phase.FOLLOW_UP);
            rounds.closeByHand(round);
            assertThat(running()).as("on %s", day).isZero();
            assertThat(inbox.ofRound(round.value())).as("on %s", day).isEmpty();
        }
    }

    private void plan() {
        classId = roundDriver.classOf("Ana Alvarez");
        Round planned = roundDriver.round(classId);
        round = planned.id();
        dates = planned.dates();
        ana = roundDriver.participationOf("Ana Alvarez", round).id();
    }

    private void upgrade() {
        deploy("bpmn/");
        migration.migrate();
    }

    private void deploy(String folder) {
        DeploymentBuilder deployment = repository.createDeployment();
        MODELS.forEach(model -> deployment.addClasspathResource(folder + model + ".bpmn"));
        deployment.deploy();
    }

    private ProcessInstance model(Conference conference) {
        return roundDriver.instance("conference", conference.id().value());
    }

    private long running() {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(Engine.ROUND, round.toString())
                .count();
    }

    /** Weeks go on as they began. */
    private long onEarlierVersions() {
        return runtime.createProcessInstanceQuery().variableValueEquals(Engine.ROUND, round.toString()).list().stream()
                .map(ProcessInstance::getProcessDefinitionId)
                .filter(definition -> MODELS.subList(0, 3).contains(definition.substring(0, definition.indexOf(':'))))
                .filter(definition -> !definition.equals(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(definition.substring(0, definition.indexOf(':')))
                        .latestVersion()
                        .singleResult()
                        .getId()))
                .count();
    }
}
