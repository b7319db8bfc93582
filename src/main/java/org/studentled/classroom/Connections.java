package org.studentled.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** The connections to Google, one for each person. */
@Component
class Connections {

    private final JdbcClient db;
    private final Strongbox strongbox;
    private final ClassroomSettings settings;
    private final Clock clock;

    Connections(JdbcClient db, Strongbox strongbox, ClassroomSettings settings, Clock clock) {
        this.db = db;
        this.strongbox = strongbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new consent takes the place of an earlier one. */
    @Transactional
    public void keep(Who who, String googleId, String account, Set<String> scopes, String refreshToken) {
        forget(who);
        db.sql(
                        "insert into classroom_authorization (person_id, role, google_id, account, scopes, encrypted_credentials, state,"
                                + " connected_at) values (:person, :role, :google, :account, :scopes, :token, 'CONNECTED', :at)")
                .param("person", who.id())
                .param("role", who.role().name())
                .param("google", googleId)
                .param("account", account)
                .param("scopes", String.join(" ", new TreeSet<>(scopes)))
                .param("token", strongbox.seal(refreshToken, purpose(who)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void forget(Who who) {
        db.sql("delete from classroom_authorization where person_id = :person")
                .param("person", who.id())
                .update();
    }

    /** Kept even when the work that met the refusal is rolled back; a consent given meanwhile is left alone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void needsConsent(Connection refused) {
        db.sql("update classroom_authorization set state = 'NEEDS_CONSENT'"
                        + " where person_id = :person and encrypted_credentials = :token")
                .param("person", refused.who().id())
                .param("token", refused.sealedToken())
                .update();
    }

    Optional<Connection> of(Who who) {
        return db.sql("select * from classroom_authorization where person_id = :person and role = :role")
                .param("person", who.id())
                .param("role", who.role().name())
                .query(Connections::read)
                .optional();
    }

    Optional<Connection> of(StaffId staff) {
        return of(Who.teacher(staff));
    }

    List<Connection> all() {
        return db.sql("select * from classroom_authorization order by connected_at, person_id")
                .query(Connections::read)
                .list();
    }

    boolean isConnected(StaffId staff) {
        return of(staff).filter(Connection::holds).isPresent();
    }

    String refreshToken(Connection connection) {
        return strongbox.open(connection.sealedToken(), purpose(connection.who()));
    }

    // Bound to the client, too: a token says nothing to another one.
    private String purpose(Who who) {
        return "classroom refresh token|" + settings.clientId() + "|" + who.id();
    }

    private static Connection read(ResultSet row, int number) throws SQLException {
        return new Connection(
                new Who(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)),
                row.getString("google_id"),
                row.getString("account"),
                Permission.shortNames(row.getString("scopes")),
                row.getString("encrypted_credentials"),
                Connection.State.valueOf(row.getString("state")),
                row.getTimestamp("connected_at").toInstant());
    }
}
