package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.classroom.push.PushRegistrations;
import org.studentled.cluster.JobLock;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;

/** That Google tells of changes: asked for every day, and called off when no one wants to know any more. */
@WithGoogleSandbox
class PushRegistrationsTest {

    private static final String ONE = "/v1/registrations/[^/]+";

    @Autowired
    LinkedCourses courses;

    @Autowired
    CourseLinking courseLinking;

    @Autowired
    GoogleAuthorizations connections;

    @Autowired
    GoogleClients googleClients;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JobLock lock;

    @Autowired
    JdbcClient db;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    private GoogleClassFixture room;
    private PushRegistrations pushRegistrations;

    @BeforeEach
    void a_school_that_wants_to_be_told() {
        db.sql("delete from classroom_push_registration").update();
        room = maker.make();
        pushRegistrations = new PushRegistrations(settings(), courses, googleClients, db, transaction, lock, clock);
    }

    @Test
    void nobody_is_asked_before_a_teacher_allowed_it() {
        pushRegistrations.renew();
        assertThat(registered()).isZero();
        assertThat(pushRegistrations.until(room.id())).isEmpty();
    }

    @Test
    void it_is_asked_for_once_a_day_though_looked_at_every_hour_and_lasts_a_week_from_then() {
        allowed();
        for (int hour = 0; hour < 48; hour++) {
            pushRegistrations.renew();
            clock.forward(Duration.ofHours(1));
        }
        assertThat(registered()).isEqualTo(2);
        Instant until = pushRegistrations.until(room.id()).orElseThrow();
        assertThat(Duration.between(clock.instant(), until)).isGreaterThan(Duration.ofDays(5));
    }

    @Test
    void what_ran_out_while_the_school_was_closed_is_said_as_such_and_asked_for_again() {
        allowed();
        pushRegistrations.renew();
        clock.forward(Duration.ofDays(8));
        assertThat(pushRegistrations.until(room.id())).isEmpty();
        pushRegistrations.renew();
        assertThat(pushRegistrations.until(room.id())).isPresent();
    }

    @Test
    void a_refused_registration_stops_nothing_and_is_tried_an_hour_later() {
        allowed();
        sandbox.mishap(Fault.FORBIDDEN, 1, "POST", "/v1/registrations");
        pushRegistrations.renew();
        assertThat(pushRegistrations.until(room.id())).isEmpty();
        pushRegistrations.renew();
        assertThat(pushRegistrations.until(room.id())).isPresent();
    }

    @Test
    void a_class_that_is_linked_no_longer_is_told_of_no_longer() {
        allowed();
        pushRegistrations.renew();
        courseLinking.unlink(room.id());
        assertThat(calledOff()).isEqualTo(1);
        assertThat(pushRegistrations.until(room.id())).isEmpty();
        pushRegistrations.renew();
        assertThat(calledOff()).as("once").isEqualTo(1);
    }

    @Test
    void what_google_did_not_hear_is_said_again_an_hour_later() {
        allowed();
        pushRegistrations.renew();
        sandbox.mishap(Fault.UNAVAILABLE, 50, "DELETE", ONE);
        courseLinking.unlink(room.id());
        assertThat(courses.findByClass(room.id())).as("unlinked all the same").isEmpty();
        assertThat(pushRegistrations.until(room.id())).isPresent();
        sandbox.calm();
        pushRegistrations.renew();
        assertThat(pushRegistrations.until(room.id())).isEmpty();
    }

    @Test
    void what_google_has_forgotten_already_is_done() {
        allowed();
        pushRegistrations.renew();
        sandbox.mishap(Fault.NOT_FOUND, 1, "DELETE", ONE);
        courseLinking.unlink(room.id());
        assertThat(pushRegistrations.until(room.id())).isEmpty();
    }

    private void allowed() {
        String[] scopes = {
            "courses.readonly", "rosters.readonly", "profile.emails", "coursework.students", "push-notifications"
        };
        connections.save(
                Actor.teacher(room.tina()),
                Person.TINA.id(),
                Person.TINA.email(),
                Set.of(scopes),
                sandbox.refreshTokenOf(Person.TINA, scopes));
    }

    private long registered() {
        return sandbox.calls("POST", "/v1/registrations");
    }

    private long calledOff() {
        return sandbox.calls("DELETE", ONE);
    }

    private ClassroomSettings settings() {
        var all = new HashMap<String, String>(sandbox.settings());
        all.put("classroom.push.topic", "projects/maple/topics/classroom");
        all.put("classroom.push.subscription", "projects/maple/subscriptions/classroom");
        all.put("classroom.push.key-file", "never opened here");
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("classroom", ClassroomSettings.class)
                .get();
    }
}
