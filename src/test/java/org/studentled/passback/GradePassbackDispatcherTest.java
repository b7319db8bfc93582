package org.studentled.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.journeys.SharedSchool;
import org.studentled.round.Band;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScoreEndpoint.Fault;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** The gradebook of the LMS is told how far each child is, once, in the end, whatever happens on the way. */
class GradePassbackDispatcherTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();

    private final OtherSchool school = OtherSchool.beside(HOUSE);
    private final GradePassbackDispatcher post = HOUSE.bean(GradePassbackDispatcher.class);
    private final ClassPassback classPassback = HOUSE.bean(ClassPassback.class);
    private ClassId room;
    private RoundId round;

    @BeforeEach
    void aRoundRuns() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        var teacher = HOUSE.bean(ExternalIds.class)
                .staffOf(school.platform().issuer(), "ms-1")
                .orElseThrow();
        room = HOUSE.bean(Classes.class).taughtBy(teacher).get(0).id();
        round = HOUSE.bean(Rounds.class)
                .plan(
                        room,
                        "Fall",
                        Band.GRADES_2_3,
                        RoundDates.usual(HOUSE.bean(SchoolZone.class).today().plusDays(1)))
                .id();
        HOUSE.bean(Participations.class).joinAll(round);
    }

    @AfterEach
    void close() {
        school.close();
        HOUSE.clock().reset();
    }

    @Test
    void all_children_are_invited_in_a_column_of_the_round() {
        post.dispatch();
        post.dispatch();

        assertThat(school.lms().grades().all()).singleElement().satisfies(column -> {
            assertThat(column.path("label").asText()).isEqualTo("Student-Led Conference: Fall");
            assertThat(column.path("resourceId").asText()).isEqualTo("round-" + round);
            assertThat(column.path("scoreMaximum").asDouble()).isEqualTo(1);
        });
        assertThat(school.lms().grades().scores().written())
                .hasSize(6)
                .allMatch(each -> each.activity().equals("Initialized"))
                // All that some gradebooks show of it.
                .allMatch(each -> each.score().path("comment").asText().equals("Invited"));
    }

    @Test
    void a_conference_that_was_held_is_worth_its_point() {
        post.dispatch();
        hold("Ana Álvarez");

        post.dispatch();

        var shown = school.lms().grades().scores().findByPerson("ms-11").orElseThrow();
        assertThat(shown.activity()).isEqualTo("Completed");
        assertThat(shown.score().path("scoreGiven").asDouble()).isEqualTo(1);
        assertThat(school.lms().grades().scores().written()).hasSize(7);
    }

    @Test
    void an_lms_that_is_out_of_order_is_left_alone_for_a_while_and_told_later() {
        school.lms().grades().scores().mishap(Fault.OUT_OF_ORDER);
        var asked = school.lms().tokens().timesAsked();
        post.dispatch();
        assertThat(failures()).containsOnly(GradebookReport.PassbackFailure.SILENT);
        school.lms().grades().scores().mishap(Fault.NONE);

        post.dispatch();
        assertThat(school.lms().grades().scores().written()).isEmpty();
        HOUSE.clock().forward(Duration.ofMinutes(2));
        post.dispatch();

        assertThat(school.lms().grades().scores().written()).hasSize(6);
        assertThat(failures()).isEmpty();
        assertThat(school.lms().tokens().timesAsked() - asked).isLessThan(5);
    }

    @Test
    void an_answer_that_was_lost_leads_to_no_second_column_and_no_wrong_score() {
        school.lms().grades().scores().mishap(Fault.ANSWER_IS_LOST);
        post.dispatch();
        school.lms().grades().scores().mishap(Fault.NONE);
        HOUSE.clock().forward(Duration.ofMinutes(2));
        hold("Ana Álvarez");

        post.dispatch();

        assertThat(school.lms().grades().all()).hasSize(1);
        assertThat(school.lms()
                        .grades()
                        .scores()
                        .findByPerson("ms-11")
                        .orElseThrow()
                        .activity())
                .isEqualTo("Completed");
    }

    @Test
    void a_platform_that_asks_for_patience_gets_it() {
        school.lms().grades().scores().mishap(Fault.TOO_MANY);
        post.dispatch();
        school.lms().grades().scores().mishap(Fault.NONE);
        HOUSE.clock().forward(Duration.ofMinutes(10));
        post.dispatch();
        assertThat(school.lms().grades().scores().written()).isEmpty();

        HOUSE.clock().forward(Duration.ofMinutes(11));
        post.dispatch();

        assertThat(school.lms().grades().scores().written()).hasSize(6);
    }

    @Test
    void a_column_that_the_teacher_removed_comes_back_only_when_she_asks_for_it() {
        post.dispatch();
        var column = school.lms().grades().all().get(0).path("id").asText();
        school.lms().grades().remove(column);
        hold("Ana Álvarez");
        post.dispatch();
        post.dispatch();
        assertThat(failures()).containsExactly(GradebookReport.PassbackFailure.COLUMN_GONE);
        assertThat(school.lms().grades().all()).isEmpty();

        classPassback.retry(room);
        post.dispatch();

        assertThat(school.lms().grades().all()).hasSize(1);
        assertThat(failures()).isEmpty();
        // Everyone's state is in the new column, not only of whoever waited.
        var fresh = school.lms().grades().all().get(0).path("id").asText();
        assertThat(school.lms().grades().scores().written())
                .filteredOn(each -> each.column().equals(fresh))
                .hasSize(6);
    }

    @Test
    void one_child_whom_the_lms_no_longer_knows_does_not_hold_up_the_others() {
        school.lms().course().remove("ms-13");

        post.dispatch();

        assertThat(school.lms().grades().scores().written()).hasSize(5);
        assertThat(failures()).containsExactly(GradebookReport.PassbackFailure.NO_STUDENT);
        assertThat(HOUSE.bean(PassbackAlerts.class).current())
                .anyMatch(item -> item.messageKey().equals("passback.alert.NO_STUDENT")
                        && String.valueOf(item.path()).contains(room.toString()));
    }

    @Test
    void a_teacher_may_keep_her_gradebook_free_of_it_and_think_again() {
        classPassback.setEnabled(room, false);
        post.dispatch();
        assertThat(school.lms().grades().all()).isEmpty();

        classPassback.setEnabled(room, true);
        post.dispatch();

        assertThat(school.lms().grades().scores().written()).hasSize(6);
    }

    @Test
    void what_was_undone_with_its_transaction_is_never_told() {
        post.dispatch();
        var transactions = new org.springframework.transaction.support.TransactionTemplate(
                HOUSE.bean(org.springframework.transaction.PlatformTransactionManager.class));

        transactions.executeWithoutResult(status -> {
            hold("Ana Álvarez");
            status.setRollbackOnly();
        });
        post.dispatch();

        assertThat(school.lms().grades().scores().written()).hasSize(6);
    }

    private List<GradebookReport.PassbackFailure> failures() {
        return classPassback.getStanding(room).rows().stream()
                .map(row -> row.report().failure())
                .filter(failure -> failure != null)
                .toList();
    }

    private void hold(String name) {
        var student = HOUSE.bean(Students.class).in(room).stream()
                .filter(each -> each.fullName().equals(name))
                .findFirst()
                .map(Student::id)
                .orElseThrow();
        var household =
                HOUSE.bean(Households.class).create("Home", List.of(student)).id();
        Participation participation = HOUSE.bean(Participations.class)
                .findByStudentAndRound(student, round)
                .orElseThrow();
        var conferences = HOUSE.bean(Conferences.class);
        conferences.expect(participation.id(), List.of(household));
        conferences.findByParticipation(participation.id()).stream()
                .filter(each -> each.householdId().equals(household))
                .forEach(each -> conferences.held(each.id(), Conference.Place.PHONE));
    }
}
