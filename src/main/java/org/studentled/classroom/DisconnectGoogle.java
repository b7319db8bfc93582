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
import org.studentled.classroom.consent.GoogleAuthorization;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.consent.GoogleOAuthFlow;
import org.studentled.classroom.consent.TokenCipher;
import org.studentled.classroom.courses.CourseSnapshots;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourse;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.Permission;
import org.studentled.cluster.JobLock;
import org.studentled.connect.PendingAuthorizations;
import org.studentled.school.Actor;
import org.studentled.school.ExternalIds;
import org.studentled.school.RandomIds;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

/** Withdraws a consent: here immediately, and at Google as soon as Google answers. */
@Component
public class DisconnectGoogle {

    private static final Logger log = LoggerFactory.getLogger(DisconnectGoogle.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(30);

    private final GoogleAuthorizations connections;
    private final PendingAuthorizations pendingAuthorizations;
    private final GoogleOAuthFlow signIn;
    private final GoogleClients googleClients;
    private final LinkedCourses courses;
    private final CourseSnapshots copies;
    private final TokenCipher tokenCipher;
    private final ExternalIds externalIds;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final JobLock lock;
    private final Clock clock;

    DisconnectGoogle(
            GoogleAuthorizations connections,
            PendingAuthorizations pendingAuthorizations,
            GoogleOAuthFlow signIn,
            GoogleClients googleClients,
            LinkedCourses courses,
            CourseSnapshots copies,
            TokenCipher tokenCipher,
            ExternalIds externalIds,
            JdbcClient db,
            TransactionTemplate transaction,
            JobLock lock,
            Clock clock) {
        this.connections = connections;
        this.pendingAuthorizations = pendingAuthorizations;
        this.signIn = signIn;
        this.googleClients = googleClients;
        this.courses = courses;
        this.copies = copies;
        this.tokenCipher = tokenCipher;
        this.externalIds = externalIds;
        this.db = db;
        this.transaction = transaction;
        this.lock = lock;
        this.clock = clock;
    }

    /** Erases the consent and whatever was copied from Google because of it; children and scores stay. */
    public void disconnect(Actor actor) {
        connections.findByActor(actor).ifPresent(connection -> {
            String token = decrypt(connection);
            transaction.executeWithoutResult(status -> {
                connections.delete(actor);
                pendingAuthorizations.deleteByPerson(actor.id());
                if (actor.is(Role.TEACHER)) {
                    eraseCopies(connection);
                }
                if (!token.isEmpty()) {
                    enqueue(actor, token);
                }
            });
            googleClients.evict(token);
            revokeDue();
        });
    }

    /** Tells Google of what was taken back here while it did not listen. */
    @Scheduled(
            fixedDelayString = "${classroom.delivery.poll-interval:PT1M}",
            initialDelayString = "${classroom.delivery.poll-interval:PT1M}")
    void onSchedule() {
        lock.run("classroom farewells", AGAIN_AFTER, this::revokeDue);
    }

    void revokeDue() {
        for (Revocation revocation : due()) {
            try {
                signIn.revoke(tokenCipher.decrypt(revocation.sealedToken(), purpose(revocation.person())));
                delete(revocation);
            } catch (ClassroomException exception) {
                log.warn("A consent could not be taken back at Google yet: {}", exception.kind());
                boolean hopeless = !exception.isPassing()
                        || revocation.since().plus(GIVEN_UP_AFTER).isBefore(clock.instant());
                if (hopeless) {
                    delete(revocation);
                }
            }
        }
    }

    private void eraseCopies(GoogleAuthorization connection) {
        StaffId staff = new StaffId(connection.actor().id());
        externalIds.delete(LinkedCourse.SYSTEM, connection.googleId(), staff);
        courses.linkedBy(staff).stream()
                .filter(course ->
                        googleClients.teacherOf(course, Permission.READ).isEmpty())
                .forEach(course -> copies.delete(course.classId()));
    }

    // A token that no key opens any more can't be taken back, but can be erased.
    private String decrypt(GoogleAuthorization connection) {
        try {
            return connections.refreshToken(connection);
        } catch (ClassroomException unreadable) {
            return "";
        }
    }

    private void enqueue(Actor actor, String token) {
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("insert into classroom_revocation (id, person_id, encrypted_credentials, since, next_try_at)"
                        + " values (:id, :person, :token, :now, :now)")
                .param("id", RandomIds.next())
                .param("person", actor.id())
                .param("token", tokenCipher.encrypt(token, purpose(actor.id())))
                .param("now", now)
                .update();
    }

    private List<Revocation> due() {
        Instant now = clock.instant();
        List<Revocation> due = db.sql("select * from classroom_revocation where next_try_at <= :now")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Revocation(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("encrypted_credentials"),
                        row.getTimestamp("since").toInstant()))
                .list();
        return due.stream().filter(one -> claim(one, now)).toList();
    }

    /** Only one hand takes it, and another no sooner than after a while. */
    private boolean claim(Revocation one, Instant now) {
        return db.sql("update classroom_revocation set next_try_at = :next where id = :id and next_try_at <= :now")
                        .param("next", Timestamp.from(now.plus(AGAIN_AFTER)))
                        .param("id", one.id())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private void delete(Revocation revocation) {
        db.sql("delete from classroom_revocation where id = :id")
                .param("id", revocation.id())
                .update();
    }

    static String purpose(UUID person) {
        return "classroom farewell|" + person;
    }

    private record Revocation(UUID id, UUID person, String sealedToken, Instant since) {}
}
