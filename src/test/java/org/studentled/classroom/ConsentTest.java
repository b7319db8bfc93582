package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.courses.CourseSnapshots;
import org.studentled.classroom.courses.SyncResults;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.Permission;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.classroom.prep.PrepTaskPublisher;
import org.studentled.progress.PullProblem;
import org.studentled.round.PrepTasks;
import org.studentled.round.WeekId;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;

/** What a teacher allowed counts, not what they were asked for; and what they take back is gone. */
@WithGoogleSandbox
class ConsentTest {

    private static final String[] READ = {
        "courses.readonly", "rosters.readonly", "profile.emails", "coursework.students.readonly"
    };

    @Autowired
    GoogleAuthorizations connections;

    @Autowired
    CourseSnapshots copies;

    @Autowired
    DisconnectGoogle disconnectGoogle;

    @Autowired
    ReconnectNotice reconnectNotice;

    @Autowired
    ClassroomGradebook gradebook;

    @Autowired
    ClassroomRoster roster;

    @Autowired
    PrepTasks prepTasks;

    @Autowired
    PrepTaskPublisher delivery;

    @Autowired
    NightlySync nightlySync;

    @Autowired
    SyncResults syncResults;

    @Autowired
    CourseLinking courseLinking;

    @Autowired
    Classes classes;

    @Autowired
    ExternalIds externalIds;

    @Autowired
    JdbcClient db;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    GoogleClassFixture room;

    @BeforeEach
    void room() {
        room = maker.make();
    }

    @Test
    void who_allowed_reading_only_reads_and_the_task_waits_with_a_sentence() {
        allow(READ);
        assertThat(gradebook.pull(room.id()).grades()).isNotEmpty();
        publish();
        assertThat(sandbox.calls("POST", ".*/courseWork")).isZero();
        assertThat(failureOf(SyncResults.Operation.TASK))
                .isEqualTo(ClassroomException.Kind.PUBLISHING_NOT_ALLOWED.name());
        allow("courses.readonly", "rosters.readonly", "profile.emails", "coursework.students");
        clock.forward(Duration.ofHours(2));
        delivery.deliverWaiting();
        assertThat(sandbox.ownWork(ClassroomSandbox.ROOM_12)).hasSize(1);
    }

    @Test
    void googles_twin_scope_is_no_permission_to_read_the_work() {
        assertThat(Permission.READ.isIn(Set.of(
                        "courses.readonly",
                        "rosters.readonly",
                        "profile.emails",
                        "student-submissions.students.readonly")))
                .isFalse();
        assertThat(Permission.READ.isIn(Set.of("courses", "rosters.readonly", "profile.emails", "coursework.students")))
                .isTrue();
    }

    @Test
    void an_ended_consent_is_one_task_however_many_classes_wait() {
        var second = classes.create("Science", 3, room.tina()).id();
        courseLinking.link(room.tina(), second, ClassroomSandbox.SCIENCE_CLUB, Map.of());
        sandbox.revoke(Person.TINA);
        gradebook.pull(room.id());
        gradebook.pull(second);
        assertThat(reconnectNotice.noticesFor(room.tina())).hasSize(1);
        allow(READ);
        assertThat(reconnectNotice.noticesFor(room.tina())).isEmpty();
    }

    @Test
    void disconnecting_revokes_and_erases() {
        gradebook.pull(room.id());
        disconnectGoogle.disconnect(Actor.teacher(room.tina()));
        assertThat(sandbox.calls("POST", "/revoke")).isEqualTo(1);
        assertThat(connections.findByStaff(room.tina())).isEmpty();
        assertThat(copies.getByClass(room.id()).works()).isEmpty();
        assertThat(copies.getByClass(room.id()).submissions()).isEmpty();
        assertThat(rows("classroom_revocation")).isZero();
        assertThat(externalIds.staffOf("google", Person.TINA.id())).isEmpty();
        assertThat(gradebook.pull(room.id()).grades()).isEmpty();
    }

    @Test
    void a_google_that_does_not_listen_hears_of_it_later() {
        sandbox.mishap(Fault.UNAVAILABLE, 2, "POST", "/revoke");
        disconnectGoogle.disconnect(Actor.teacher(room.tina()));
        assertThat(connections.findByStaff(room.tina())).isEmpty();
        assertThat(rows("classroom_revocation")).isEqualTo(1);
        for (int hour = 0; hour < 2; hour++) {
            clock.forward(Duration.ofHours(1));
            disconnectGoogle.revokeDue();
        }
        assertThat(sandbox.calls("POST", "/revoke")).isEqualTo(3);
        assertThat(rows("classroom_revocation")).isZero();
    }

    @Test
    void the_nightly_reading_goes_on_where_one_course_is_refused() {
        var second = classes.create("Science", 3, room.tina()).id();
        courseLinking.link(room.tina(), second, ClassroomSandbox.SCIENCE_CLUB, Map.of());
        sandbox.happens().dismiss(ClassroomSandbox.ROOM_12, Person.TINA);
        nightlySync.onSchedule();
        assertThat(failureOf(SyncResults.Operation.LIST)).isEqualTo("FORBIDDEN");
        var science = syncResults.findByClass(second);
        assertThat(science.get(SyncResults.Operation.GRADES)).isNotNull();
        assertThat(science.values()).allMatch(result -> result.failure() == null);
    }

    @Test
    void an_archived_course_is_left_out_until_it_is_restored() {
        sandbox.happens().archive(ClassroomSandbox.ROOM_12);
        nightlySync.refreshCourses(room.tina());
        sandbox.calm();
        assertThat(gradebook.pull(room.id()).problems())
                .containsExactly(PullProblem.of("classroom.error.COURSE_ARCHIVED"));
        assertThat(roster.read(room.id()).complete()).isFalse();
        assertThat(sandbox.calls()).isEmpty();
        sandbox.happens().restore(ClassroomSandbox.ROOM_12);
        nightlySync.refreshCourses(room.tina());
        assertThat(gradebook.pull(room.id()).grades()).isNotEmpty();
    }

    private void allow(String... scopes) {
        connections.save(
                Actor.teacher(room.tina()),
                Person.TINA.id(),
                Person.TINA.email(),
                Set.of(scopes),
                sandbox.refreshTokenOf(Person.TINA, scopes));
    }

    private void publish() {
        prepTasks.publish(
                room.id(),
                WeekId.random(),
                new PrepTasks.Task("My week", "", LocalDate.of(2026, 10, 16), URI.create("https://c.example/week")));
    }

    private String failureOf(SyncResults.Operation operation) {
        var result = syncResults.findByClass(room.id()).get(operation);
        return result == null ? "" : String.valueOf(result.failure());
    }

    private long rows(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
