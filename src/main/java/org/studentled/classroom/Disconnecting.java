package org.studentled.classroom;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.cluster.JobLock;
import org.studentled.school.KnownAs;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** Withdraws a consent: here immediately, and at Google as soon as Google answers. */
@Component
public class Disconnecting {

    private static final Logger log = LoggerFactory.getLogger(Disconnecting.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(30);

    private final Connections connections;
    private final GoogleSignIn signIn;
    private final Google google;
    private final LinkedCourses courses;
    private final CourseCopies copies;
    private final Strongbox strongbox;
    private final KnownAs knownAs;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JobLock lock;
    private final Clock clock;

    Disconnecting(
            Connections connections,
            GoogleSignIn signIn,
            Google google,
            LinkedCourses courses,
            CourseCopies copies,
            Strongbox strongbox,
            KnownAs knownAs,
            JdbcClient db,
            TransactionTemplate transaction,
            JobLock lock,
            Clock clock) {
        this.connections = connections;
        this.signIn = signIn;
        this.google = google;
        this.courses = courses;
        this.copies = copies;
        this.strongbox = strongbox;
        this.knownAs = knownAs;
        this.db = db;
        this.transaction = transaction;
        this.lock = lock;
        this.clock = clock;
    }

    /** Erases the consent and whatever was copied from Google because of it; children and scores stay. */
    public void disconnect(Who who) {
        connections.of(who).ifPresent(connection -> {
            String token = open(connection);
            transaction.executeWithoutResult(status -> {
                connections.forget(who);
                db.sql("delete from classroom_pending_authorization where person_id = :person")
                        .param("person", who.id())
                        .update();
                if (who.is(Role.TEACHER)) {
                    eraseCopies(connection);
                }
                if (!token.isEmpty()) {
                    remember(who, token);
                }
            });
            google.forget(token);
            takeBack();
        });
    }

    /** Tells Google of what was taken back here while it did not listen. */
    @Scheduled(
            fixedDelayString = "${classroom.delivery.poll-interval:PT1M}",
            initialDelayString = "${classroom.delivery.poll-interval:PT1M}")
    void onSchedule() {
        lock.run("classroom farewells", AGAIN_AFTER, this::takeBack);
    }

    void takeBack() {
        for (Farewell farewell : due()) {
            try {
                signIn.revoke(strongbox.open(farewell.sealedToken(), purpose(farewell.person())));
                delete(farewell);
            } catch (Trouble trouble) {
                log.warn("A consent could not be taken back at Google yet: {}", trouble.kind());
                boolean hopeless = !trouble.isPassing()
                        || farewell.since().plus(GIVEN_UP_AFTER).isBefore(clock.instant());
                if (hopeless) {
                    delete(farewell);
                }
            }
        }
    }

    private void eraseCopies(Connection connection) {
        StaffId staff = new StaffId(connection.who().id());
        knownAs.forget(LinkedCourse.SYSTEM, connection.googleId(), staff);
        courses.linkedBy(staff).stream()
                .filter(course -> google.teacherOf(course, Permission.READ).isEmpty())
                .forEach(course -> copies.forget(course.classId()));
    }

    // A token that no key opens any more can't be taken back, but can be erased.
    private String open(Connection connection) {
        try {
            return connections.refreshToken(connection);
        } catch (Trouble unreadable) {
            return "";
        }
    }

    private void remember(Who who, String token) {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("insert into classroom_revocation (id, person_id, encrypted_credentials, since, next_try_at)"
                        + " values (:id, :person, :token, :now, :now)")
                .param("id", UUID.randomUUID())
                .param("person", who.id())
                .param("token", strongbox.seal(token, purpose(who.id())))
                .param("now", now)
                .update();
    }

    private List<Farewell> due() {
        Instant now = clock.instant();
        List<Farewell> due = db.sql("select * from classroom_revocation where next_try_at <= :now")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Farewell(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("encrypted_credentials"),
                        row.getTimestamp("since").toInstant()))
                .list();
        return due.stream().filter(one -> claim(one, now)).toList();
    }

    /** Only one hand takes it, and another no sooner than after a while. */
    private boolean claim(Farewell one, Instant now) {
        return db.sql("update classroom_revocation set next_try_at = :next where id = :id and next_try_at <= :now")
                        .param("next", Timestamp.from(now.plus(AGAIN_AFTER)))
                        .param("id", one.id())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private void delete(Farewell farewell) {
        db.sql("delete from classroom_revocation where id = :id")
                .param("id", farewell.id())
                .update();
    }

    private static String purpose(UUID person) {
        return "classroom farewell|" + person;
    }

    private record Farewell(UUID id, UUID person, String sealedToken, Instant since) {}
}
