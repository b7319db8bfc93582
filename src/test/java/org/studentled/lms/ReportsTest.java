package org.studentled.lms;

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
import org.studentled.EveningSchool;
import org.studentled.ltijava.GradeAccess;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.Registration;
import org.studentled.ltijava.Scopes;

/** The outbox for the gradebook: one row for each child, taken once, never going back. */
abstract class ReportsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Platforms platforms;

    @Autowired
    private Courses courses;

    @Autowired
    private Reports reports;

    private EveningSchool school;

    @BeforeEach
    void aClassFromAnLms() {
        school = new EveningSchool(context);
        var address = URI.create("https://" + UUID.randomUUID() + ".example");
        var id = platforms.register(new Registration(
                "An LMS", address.toString(), "tool", address, address, address, null, null, Set.of("1")));
        db.sql("insert into lms_course (platform, deployment, context_id, class_id) values (?, '1', 'c', ?)")
                .params(id.value(), school.room.value())
                .update();
        var platform = platforms.known(id).orElseThrow();
        courses.gradesAre(school.room, new GradeAccess(platform, "1", Scopes.ALL, address.resolve("/items"), null));
        reports.put(school.participation(school.amara), school.round, school.room, Mark.STARTED);
    }

    @Test
    void a_report_waits_until_it_is_taken_and_nobody_takes_it_twice() {
        var report = waiting().orElseThrow();

        assertThat(reports.take(report)).isTrue();
        assertThat(reports.take(report)).isFalse();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void a_list_that_was_read_before_another_node_sent_takes_nothing_a_second_time() {
        var readByTheOtherNode = waiting().orElseThrow();
        var report = waiting().orElseThrow();
        reports.take(report);
        reports.sent(report);

        assertThat(reports.take(readByTheOtherNode)).isFalse();
    }

    @Test
    void a_report_that_is_being_sent_is_nobody_elses_even_when_it_is_asked_for_again() {
        reports.take(waiting().orElseThrow());

        reports.hurry(school.room);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void nobody_goes_back_and_the_same_told_twice_is_told_once() {
        reports.put(school.participation(school.amara), school.round, school.room, Mark.INVITED);
        reports.put(school.participation(school.amara), school.round, school.room, Mark.STARTED);

        assertThat(waiting()).hasValueSatisfying(report -> {
            assertThat(report.mark()).isEqualTo(Mark.STARTED);
            assertThat(report.revision()).isEqualTo(1);
        });
    }

    @Test
    void a_child_that_went_on_while_its_report_was_on_its_way_is_told_of_again() {
        var report = waiting().orElseThrow();
        reports.take(report);
        reports.put(school.participation(school.amara), school.round, school.room, Mark.HELD);
        reports.sent(report);

        assertThat(waiting()).hasValueSatisfying(again -> {
            assertThat(again.mark()).isEqualTo(Mark.HELD);
            assertThat(again.isKnown()).isFalse();
        });
    }

    @Test
    void what_cannot_help_itself_waits_for_somebody() {
        var report = waiting().orElseThrow();
        reports.take(report);
        reports.failed(report, Report.Trouble.NO_STUDENT);
        assertThat(reports.inTrouble()).anyMatch(each -> each.participation().equals(report.participation()));

        reports.hurry(school.room);

        assertThat(waiting()).isPresent();
    }

    @Test
    void a_pause_holds_and_a_class_that_is_switched_off_is_silent() {
        reports.pause(school.room, Duration.ofHours(1));
        assertThat(waiting()).isEmpty();
        reports.hurry(school.room);
        courses.reporting(school.room, false);
        assertThat(waiting()).isEmpty();
        courses.reporting(school.room, true);
        assertThat(courses.grades(school.room)).isPresent();

        reports.drop(school.participation(school.amara));

        assertThat(waiting()).isEmpty();
    }

    private Optional<Report> waiting() {
        return reports.due().stream()
                .filter(report -> report.classId().equals(school.room))
                .findFirst();
    }
}
