package org.studentled.classroom;

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
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.Who;

/** Consents under way: begun in our page, given at Google in another tab, each good once and for ten minutes. */
@Component
class Consents {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Strongbox strongbox;
    private final Clock clock;

    Consents(JdbcClient db, Strongbox strongbox, Clock clock) {
        this.db = db;
        this.strongbox = strongbox;
        this.clock = clock;
    }

    /** A ticket for the tab that will lead to Google: the session does not travel there. */
    @Transactional
    public String begin(Who who, @Nullable ClassId classId, Permission permission) {
        db.sql("delete from classroom_pending_authorization where begun_at < :old")
                .param("old", oldest())
                .update();
        String ticket = OneTimeKey.fresh();
        db.sql(
                        "insert into classroom_pending_authorization (ticket_hash, person_id, role, class_id, permission, begun_at)"
                                + " values (:ticket, :person, :role, :class, :permission, :now)")
                .param("ticket", OneTimeKey.hash(ticket))
                .param("person", who.id())
                .param("role", who.role().name())
                .param("class", classId == null ? null : classId.value(), java.sql.Types.OTHER)
                .param("permission", permission.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return ticket;
    }

    /** Readies the way to Google for this browser; another browser can't finish it. */
    @Transactional
    public Begun open(String ticket) {
        Pending pending = find("ticket_hash", ticket);
        Begun begun = pending.begun(OneTimeKey.fresh(), OneTimeKey.fresh(), OneTimeKey.fresh());
        db.sql(
                        "update classroom_pending_authorization set state_hash = :state, browser_hash = :browser, encrypted_verifier = :verifier"
                                + " where ticket_hash = :ticket")
                .param("state", OneTimeKey.hash(begun.state()))
                .param("browser", OneTimeKey.hash(begun.browser()))
                .param("verifier", strongbox.seal(begun.verifier(), purpose(pending.who())))
                .param("ticket", OneTimeKey.hash(ticket))
                .update();
        return begun;
    }

    /** Ends the consent, whether given or not; a second return with the same state finds nothing. */
    @Transactional
    public Begun redeem(String state, String browser) {
        Pending pending = find("state_hash", state);
        int mine = db.sql(
                        "delete from classroom_pending_authorization where state_hash = :state and browser_hash = :browser")
                .param("state", OneTimeKey.hash(state))
                .param("browser", OneTimeKey.hash(browser))
                .update();
        if (mine == 0) {
            throw new Trouble(Trouble.Kind.CONSENT_ENDED);
        }
        String verifier = strongbox.open(pending.sealedVerifier(), purpose(pending.who()));
        return pending.begun(state, verifier, browser);
    }

    private Pending find(String column, String key) {
        Optional<Pending> found = db.sql("select * from classroom_pending_authorization where " + column
                        + " = :hash and begun_at >= :old")
                .param("hash", OneTimeKey.hash(key))
                .param("old", oldest())
                .query(Consents::read)
                .optional();
        return found.orElseThrow(() -> new Trouble(Trouble.Kind.CONSENT_ENDED));
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(GOOD_FOR));
    }

    private static String purpose(Who who) {
        return "classroom consent|" + who.id();
    }

    private static Pending read(ResultSet row, int number) throws SQLException {
        UUID classId = row.getObject("class_id", UUID.class);
        String verifier = row.getString("encrypted_verifier");
        return new Pending(
                new Who(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)),
                classId == null ? null : new ClassId(classId),
                Permission.valueOf(row.getString("permission")),
                verifier == null ? "" : verifier);
    }

    private record Pending(Who who, @Nullable ClassId classId, Permission permission, String sealedVerifier) {

        Begun begun(String state, String verifier, String browser) {
            return new Begun(who, classId, permission, state, verifier, browser);
        }
    }

    /** One way to Google and back: its one-time state, the proof of PKCE, and the browser that began. */
    record Begun(
            Who who, @Nullable ClassId classId, Permission permission, String state, String verifier, String browser) {}
}
