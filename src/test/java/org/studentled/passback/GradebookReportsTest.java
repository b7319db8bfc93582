package org.studentled.passback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.Outcome;
import org.studentled.outbox.ScriptedHandler;

/** One report for each child, never going back. */
abstract class GradebookReportsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Platforms platforms;

    @Autowired
    private LtiCourses courses;

    @Autowired
    private GradebookReports reports;

    @Autowired
    private GradePassbackDispatcher dispatcher;

    @Autowired
    private Outbox outbox;

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
        reports.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.STARTED);
    }

    @Test
    void nobody_goes_back_and_the_same_told_twice_is_told_once() {
        reports.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.INVITED);
        reports.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.STARTED);

        assertThat(report().stage()).isEqualTo(ReportedStage.STARTED);
        assertThat(report().revision()).isEqualTo(1);
        assertThat(tell(Outcome.done())).isEqualTo(1);
        assertThat(tell(Outcome.done())).isZero();
    }

    @Test
    void a_child_that_went_on_while_its_report_was_on_its_way_is_told_of_again() {
        outbox.dispatch(
                ScriptedHandler.of(dispatcher, lease -> {
                    reports.enqueue(school.participation(school.amara), school.round, school.room, ReportedStage.HELD);
                    return Outcome.done();
                }),
                key());

        assertThat(report().isKnown()).isFalse();
        assertThat(tell(Outcome.done())).isEqualTo(1);
    }

    @Test
    void what_cannot_help_itself_waits_for_somebody() {
        tell(Outcome.dead(Failure.of(GradebookReport.PassbackFailure.NO_STUDENT)));
        assertThat(reports.findFailed()).anyMatch(each -> each.participation().equals(report().participation()));
        assertThat(tell(Outcome.done())).isZero();

        reports.retryNow(school.room);

        assertThat(tell(Outcome.done())).isEqualTo(1);
    }

    @Test
    void a_class_that_is_switched_off_is_silent_and_a_child_that_left_is_not_told_of() {
        var room = List.of(school.room.toString());
        assertThat(dispatcher.open(room)).isEqualTo(room);
        courses.setReporting(school.room, false);
        assertThat(dispatcher.open(room)).isEmpty();
        courses.setReporting(school.room, true);

        reports.delete(school.participation(school.amara));

        assertThat(tell(Outcome.done())).isZero();
    }

    private UUID key() {
        return school.participation(school.amara).value();
    }

    private GradebookReport report() {
        return reports.findByRound(school.round).get(0);
    }

    /** @return how many of ours were tried */
    private int tell(Outcome outcome) {
        var tried = new AtomicInteger();
        outbox.dispatch(
                ScriptedHandler.of(dispatcher, lease -> {
                    tried.incrementAndGet();
                    return outcome;
                }),
                key());
        return tried.get();
    }
}
