package org.studentled.classroom;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.studentled.connect.PendingAuthorizations;
import org.studentled.outbox.Backoff;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxEntry;
import org.studentled.outbox.OutboxHandler;
import org.studentled.outbox.OutboxLease;
import org.studentled.outbox.Outcome;
import org.studentled.school.Actor;
import org.studentled.school.ExternalIds;
import org.studentled.school.RandomIds;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

/** Withdraws a consent: here immediately, and at Google as soon as Google answers. */
@Component
public class DisconnectGoogle implements OutboxHandler {

    private static final Logger log = LoggerFactory.getLogger(DisconnectGoogle.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofHours(12), Duration.ofDays(30));

    /** Of the entries in the outbox. */
    static final String KIND = "REVOCATION";

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
    private final Outbox outbox;
    private final FailedRevocations failedRevocations;
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
            Outbox outbox,
            FailedRevocations failedRevocations,
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
        this.outbox = outbox;
        this.failedRevocations = failedRevocations;
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
        revokeDue();
    }

    void revokeDue() {
        outbox.dispatch(this);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Backoff backoff() {
        return BACKOFF;
    }

    @Override
    public Failure unforeseen() {
        return Failure.of(ClassroomException.Kind.UNEXPECTED);
    }

    @Override
    public Outcome deliver(OutboxLease lease) {
        Optional<Revocation> revocation =
                find(List.of(lease.entry().key())).stream().findFirst();
        if (revocation.isEmpty()) {
            return Outcome.withdrawn();
        }
        try {
            Revocation one = revocation.get();
            signIn.revoke(tokenCipher.decrypt(one.encryptedToken(), purpose(one.person())));
            return Outcome.done();
        } catch (ClassroomException exception) {
            log.warn("A consent could not be taken back at Google yet: {}", exception.kind());
            return Outcome.retryAfter(Failure.of(exception.kind()), exception.askedToWait());
        }
    }

    /** The token is of no use to anyone any more. */
    @Override
    public void settled(OutboxEntry entry, OutboxEntry.State state) {
        if (state == OutboxEntry.State.DONE || state == OutboxEntry.State.WITHDRAWN) {
            db.sql("delete from classroom_revocation where id = :id")
                    .param("id", entry.key())
                    .update();
        }
    }

    @Override
    public Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        return failedRevocations.describe(
                entries,
                find(entries.stream().map(OutboxEntry::key).toList()).stream()
                        .collect(Collectors.toMap(Revocation::id, Revocation::person)));
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
        UUID id = RandomIds.next();
        db.sql("insert into classroom_revocation (id, person_id, encrypted_credentials, since)"
                        + " values (:id, :person, :token, :now)")
                .param("id", id)
                .param("person", actor.id())
                .param("token", tokenCipher.encrypt(token, purpose(actor.id())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        outbox.enqueue(KIND, id, "google");
    }

    private List<Revocation> find(List<UUID> ids) {
        return db.sql("select id, person_id, encrypted_credentials from classroom_revocation where id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> new Revocation(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("encrypted_credentials")))
                .list();
    }

    static String purpose(UUID person) {
        return "classroom farewell|" + person;
    }

    private record Revocation(UUID id, UUID person, String encryptedToken) {}
}
