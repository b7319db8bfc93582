package org.studentled.classroom.consent;

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
import org.studentled.classroom.google.ClassroomSettings;
import org.studentled.classroom.google.Permission;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.StaffId;

/** The connections to Google, one for each person. */
@Component
public class GoogleAuthorizations {

    private final JdbcClient db;
    private final TokenCipher tokenCipher;
    private final ClassroomSettings settings;
    private final Clock clock;

    GoogleAuthorizations(JdbcClient db, TokenCipher tokenCipher, ClassroomSettings settings, Clock clock) {
        this.db = db;
        this.tokenCipher = tokenCipher;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new consent takes the place of an earlier one. */
    @Transactional
    public void save(Actor actor, String googleId, String account, Set<String> scopes, String refreshToken) {
        delete(actor);
        db.sql(
                        "insert into classroom_authorization (person_id, role, google_id, account, scopes, encrypted_credentials, state,"
                                + " connected_at) values (:person, :role, :google, :account, :scopes, :token, 'CONNECTED', :at)")
                .param("person", actor.id())
                .param("role", actor.role().name())
                .param("google", googleId)
                .param("account", account)
                .param("scopes", String.join(" ", new TreeSet<>(scopes)))
                .param("token", tokenCipher.encrypt(refreshToken, purpose(settings.clientId(), actor.id())))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void delete(Actor actor) {
        db.sql("delete from classroom_authorization where person_id = :person")
                .param("person", actor.id())
                .update();
    }

    /** Kept even when the work that met the refusal is rolled back; a consent given meanwhile is left alone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void needsConsent(GoogleAuthorization refused) {
        db.sql("update classroom_authorization set state = 'NEEDS_CONSENT'"
                        + " where person_id = :person and encrypted_credentials = :token")
                .param("person", refused.actor().id())
                .param("token", refused.sealedToken())
                .update();
    }

    public Optional<GoogleAuthorization> findByActor(Actor actor) {
        return db.sql("select * from classroom_authorization where person_id = :person and role = :role")
                .param("person", actor.id())
                .param("role", actor.role().name())
                .query(GoogleAuthorizations::read)
                .optional();
    }

    public Optional<GoogleAuthorization> findByStaff(StaffId staff) {
        return findByActor(Actor.teacher(staff));
    }

    public List<GoogleAuthorization> all() {
        return db.sql("select * from classroom_authorization order by connected_at, person_id")
                .query(GoogleAuthorizations::read)
                .list();
    }

    public boolean isConnected(StaffId staff) {
        return findByStaff(staff).filter(GoogleAuthorization::holds).isPresent();
    }

    public String refreshToken(GoogleAuthorization connection) {
        return tokenCipher.decrypt(
                connection.sealedToken(),
                purpose(settings.clientId(), connection.actor().id()));
    }

    // Bound to the client, too: a token says nothing to another one.
    public static String purpose(String clientId, UUID person) {
        return "classroom refresh token|" + clientId + "|" + person;
    }

    private static GoogleAuthorization read(ResultSet row, int number) throws SQLException {
        return new GoogleAuthorization(
                new Actor(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)),
                row.getString("google_id"),
                row.getString("account"),
                Permission.shortNames(row.getString("scopes")),
                row.getString("encrypted_credentials"),
                GoogleAuthorization.State.valueOf(row.getString("state")),
                row.getTimestamp("connected_at").toInstant());
    }
}
