package org.studentled.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.EveningFixture;
import org.studentled.lms.LtiCourses;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.Registration;
import org.studentled.ltijava.Scopes;

/** The outbox for the gradebook: one row for each child, taken once, never going back. */
abstract class GradebookReportOutboxTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Platforms platforms;

    @Autowired
    private LtiCourses courses;

    @Autowired
    private GradebookReportOutbox outbox;

    private EveningFixture school;

    @BeforeEach
    void aClassFromAnLms() {
        school = new EveningFixture(context);
        var address = URI.create("https://" + UUID.randomUUID() + ".example");
        var id = platforms.register(new Registration(
                "An LMS", address.toString(), "tool", address, address, address, null, null, Set.of("1")));
        db.sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, '1', 'c', ?)")
                .params(id.value(), school.room.value())
                .update();
        var platform = platforms.known(id).orElseThrow();
        courses.saveGradeAccess(
                school.room, new GradeAccess(platform, "1", Scopes.ALL, address.resolve("/items"), null));
        outbox.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.STARTED);
    }

    @Test
    void a_report_waits_until_it_is_taken_and_nobody_takes_it_twice() {
        var report = waiting().orElseThrow();

        assertThat(outbox.claim(report)).isTrue();
        assertThat(outbox.claim(report)).isFalse();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_list_that_was_read_before_another_node_sent_takes_nothing_a_second_time() {
        var readByTheOtherNode = waiting().orElseThrow();
        var report = waiting().orElseThrow();
        outbox.claim(report);
        outbox.markSent(report);

        assertThat(outbox.claim(readByTheOtherNode)).isFalse();
    }

    @Test
    void a_report_that_is_being_sent_is_nobody_elses_even_when_it_is_asked_for_again() {
        outbox.claim(waiting().orElseThrow());

        outbox.retryNow(school.room);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void nobody_goes_back_and_the_same_told_twice_is_told_once() {
        outbox.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.INVITED);
        outbox.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.STARTED);

        assertThat(waiting()).hasValueSatisfying(report -> {
            assertThat(report.stage()).isEqualTo(ReportedStage.STARTED);
            assertThat(report.revision()).isEqualTo(1);
        });
    }

    @Test
    void a_child_that_went_on_while_its_report_was_on_its_way_is_told_of_again() {
        var report = waiting().orElseThrow();
        outbox.claim(report);
        outbox.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.HELD);
        outbox.markSent(report);

        assertThat(waiting()).hasValueSatisfying(again -> {
            assertThat(again.stage()).isEqualTo(ReportedStage.HELD);
            assertThat(again.isKnown()).isFalse();
        });
    }

    @Test
    void what_cannot_help_itself_waits_for_somebody() {
        var report = waiting().orElseThrow();
        outbox.claim(report);
        outbox.recordFailure(report, GradebookReport.PassbackFailure.NO_STUDENT);
        assertThat(outbox.findFailed()).anyMatch(each -> each.participation().equals(report.participation()));

        outbox.retryNow(school.room);

        assertThat(waiting()).isPresent();
    }

    @Test
    void a_pause_holds_and_a_class_that_is_switched_off_is_silent() {
        outbox.pause(school.room, Duration.ofHours(1));
        assertThat(waiting()).isEmpty();
        outbox.retryNow(school.room);
        courses.setReporting(school.room, false);
        assertThat(waiting()).isEmpty();
        courses.setReporting(school.room, true);
        assertThat(courses.grades(school.room)).isPresent();

        outbox.delete(school.participation(school.amara));

        assertThat(waiting()).isEmpty();
    }

    private Optional<GradebookReport> waiting() {
        return outbox.due().stream()
                .filter(report -> report.classId().equals(school.room))
                .findFirst();
    }
}
