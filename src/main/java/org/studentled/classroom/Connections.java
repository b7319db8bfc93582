package org.studentled.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.StaffId;

/** The teachers' connections to Google, one each. */
@Component
class Connections {

    private final JdbcClient db;
    private final Strongbox strongbox;
    private final Clock clock;

    Connections(JdbcClient db, Strongbox strongbox, Clock clock) {
        this.db = db;
        this.strongbox = strongbox;
        this.clock = clock;
    }

    /** A new consent takes the place of an earlier one. */
    @Transactional
    public void keep(StaffId staff, String googleId, String account, String refreshToken) {
        forget(staff);
        db.sql("insert into classroom_connection (staff_id, google_id, account, sealed_token, state, connected_at)"
                        + " values (:staff, :google, :account, :token, 'CONNECTED', :at)")
                .param("staff", staff.value())
                .param("google", googleId)
                .param("account", account)
                .param("token", strongbox.seal(refreshToken, purpose(staff)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void forget(StaffId staff) {
        db.sql("delete from classroom_connection where staff_id = :staff")
                .param("staff", staff.value())
                .update();
    }

    /** Kept even when the work that met the refusal is rolled back; a consent given meanwhile is left alone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void needsConsent(Connection refused) {
        db.sql("update classroom_connection set state = 'NEEDS_CONSENT'"
                        + " where staff_id = :staff and sealed_token = :token")
                .param("staff", refused.staff().value())
                .param("token", refused.sealedToken())
                .update();
    }

    Optional<Connection> of(StaffId staff) {
        return db.sql("select * from classroom_connection where staff_id = :staff")
                .param("staff", staff.value())
                .query(Connections::read)
                .optional();
    }

    boolean isConnected(StaffId staff) {
        return of(staff)
                .filter(one -> one.state() == Connection.State.CONNECTED)
                .isPresent();
    }

    String refreshToken(Connection connection) {
        return strongbox.open(connection.sealedToken(), purpose(connection.staff()));
    }

    private static String purpose(StaffId staff) {
        return "classroom refresh token|" + staff;
    }

    private static Connection read(ResultSet row, int number) throws SQLException {
        return new Connection(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("google_id"),
                row.getString("account"),
                row.getString("sealed_token"),
                Connection.State.valueOf(row.getString("state")),
                row.getTimestamp("connected_at").toInstant());
    }
}
