package org.studentled.classroom.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.Permission;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.secrets.OpaqueTokens;

/** Consents under way: begun in our page, given at Google in another tab, each good once and for ten minutes. */
@Component
public class PendingGoogleAuthorizations {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final TokenCipher tokenCipher;
    private final Clock clock;

    PendingGoogleAuthorizations(JdbcClient db, TokenCipher tokenCipher, Clock clock) {
        this.db = db;
        this.tokenCipher = tokenCipher;
        this.clock = clock;
    }

    /** A ticket for the tab that will lead to Google: the session does not travel there. */
    @Transactional
    public String begin(Actor actor, @Nullable ClassId classId, Permission permission) {
        db.sql("delete from classroom_pending_authorization where begun_at < :old")
                .param("old", oldest())
                .update();
        String ticket = OpaqueTokens.generate();
        db.sql(
                        "insert into classroom_pending_authorization (ticket_hash, person_id, role, class_id, permission, begun_at)"
                                + " values (:ticket, :person, :role, :class, :permission, :now)")
                .param("ticket", OpaqueTokens.hash(ticket))
                .param("person", actor.id())
                .param("role", actor.role().name())
                .param("class", classId == null ? null : classId.value(), java.sql.Types.OTHER)
                .param("permission", permission.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return ticket;
    }

    /** Readies the way to Google for this browser; another browser can't finish it. */
    @Transactional
    public Begun get(String ticket) {
        Pending pending = find("ticket_hash", ticket);
        Begun begun = pending.begun(OpaqueTokens.generate(), OpaqueTokens.generate(), OpaqueTokens.generate());
        db.sql(
                        "update classroom_pending_authorization set state_hash = :state, browser_hash = :browser, encrypted_verifier = :verifier"
                                + " where ticket_hash = :ticket")
                .param("state", OpaqueTokens.hash(begun.state()))
                .param("browser", OpaqueTokens.hash(begun.browser()))
                .param(
                        "verifier",
                        tokenCipher.encrypt(
                                begun.verifier(), purpose(pending.actor().id())))
                .param("ticket", OpaqueTokens.hash(ticket))
                .update();
        return begun;
    }

    /** Ends the consent, whether given or not; a second return with the same state finds nothing. */
    @Transactional
    public Begun redeem(String state, String browser) {
        Pending pending = find("state_hash", state);
        int mine = db.sql(
                        "delete from classroom_pending_authorization where state_hash = :state and browser_hash = :browser")
                .param("state", OpaqueTokens.hash(state))
                .param("browser", OpaqueTokens.hash(browser))
                .update();
        if (mine == 0) {
            throw new ClassroomException(ClassroomException.Kind.CONSENT_ENDED);
        }
        String verifier = tokenCipher.decrypt(
                pending.sealedVerifier(), purpose(pending.actor().id()));
        return pending.begun(state, verifier, browser);
    }

    private Pending find(String column, String key) {
        Optional<Pending> found = db.sql("select * from classroom_pending_authorization where " + column
                        + " = :hash and begun_at >= :old")
                .param("hash", OpaqueTokens.hash(key))
                .param("old", oldest())
                .query(PendingGoogleAuthorizations::read)
                .optional();
        return found.orElseThrow(() -> new ClassroomException(ClassroomException.Kind.CONSENT_ENDED));
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(GOOD_FOR));
    }

    public static String purpose(UUID person) {
        return "classroom consent|" + person;
    }

    private static Pending read(ResultSet row, int number) throws SQLException {
        UUID classId = row.getObject("class_id", UUID.class);
        String verifier = row.getString("encrypted_verifier");
        return new Pending(
                new Actor(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)),
                classId == null ? null : new ClassId(classId),
                Permission.valueOf(row.getString("permission")),
                verifier == null ? "" : verifier);
    }

    private record Pending(Actor actor, @Nullable ClassId classId, Permission permission, String sealedVerifier) {

        Begun begun(String state, String verifier, String browser) {
            return new Begun(actor, classId, permission, state, verifier, browser);
        }
    }

    /** One way to Google and back: its one-time state, the proof of PKCE, and the browser that began. */
    public record Begun(
            Actor actor,
            @Nullable ClassId classId,
            Permission permission,
            String state,
            String verifier,
            String browser) {}
}
