package org.studentled.gradebooks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.secrets.OpaqueTokens;

/** Consents in progress: begun on our page, given in another tab of the same browser, each valid once. */
@Component
class PendingGradebookAuthorizations {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;

    PendingGradebookAuthorizations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whose consent, for which class, in which system. */
    record Pending(StaffId staff, ClassId classId, ScoreSource source) {}

    @Transactional
    public String begin(StaffId staff, ClassId classId, ScoreSource source) {
        db.sql("delete from lms_pending_authorization where begun_at < :old")
                .param("old", oldest())
                .update();
        var ticket = OpaqueTokens.generate();
        db.sql("insert into lms_pending_authorization (ticket_hash, class_id, source, staff_id, begun_at)"
                        + " values (:ticket, :class, :source, :staff, :now)")
                .param("ticket", OpaqueTokens.hash(ticket))
                .param("class", classId.value())
                .param("source", source.name())
                .param("staff", staff.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return ticket;
    }

    Pending opened(String ticket) {
        return find("ticket_hash", ticket);
    }

    /** This browser, and no other, may bring the state back. */
    @Transactional
    public void depart(String ticket, String state, String browser) {
        db.sql(
                        "update lms_pending_authorization set state_hash = :state, browser_hash = :browser where ticket_hash = :ticket")
                .param("state", OpaqueTokens.hash(state))
                .param("browser", OpaqueTokens.hash(browser))
                .param("ticket", OpaqueTokens.hash(ticket))
                .update();
    }

    @Transactional
    public Pending redeem(String state, String browser) {
        var pending = find("state_hash", state);
        var mine = db.sql("delete from lms_pending_authorization where state_hash = :state and browser_hash = :browser")
                .param("state", OpaqueTokens.hash(state))
                .param("browser", OpaqueTokens.hash(browser))
                .update();
        if (mine == 0) {
            throw new RemoteException(ConnectionError.CONSENT_ENDED);
        }
        return pending;
    }

    private Pending find(String column, String key) {
        return db.sql("select staff_id, class_id, source from lms_pending_authorization where " + column
                        + " = :hash and begun_at >= :old")
                .param("hash", OpaqueTokens.hash(key))
                .param("old", oldest())
                .query((row, number) -> new Pending(
                        new StaffId(row.getObject(1, UUID.class)),
                        new ClassId(row.getObject(2, UUID.class)),
                        ScoreSource.valueOf(row.getString(3))))
                .optional()
                .orElseThrow(() -> new RemoteException(ConnectionError.CONSENT_ENDED));
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(GOOD_FOR));
    }
}
