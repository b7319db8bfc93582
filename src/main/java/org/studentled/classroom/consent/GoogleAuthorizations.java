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
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.Permission;
import org.studentled.connect.GrantId;
import org.studentled.connect.Grants;
import org.studentled.school.Actor;
import org.studentled.school.RandomIds;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.secrets.SecretCipher;

/** The connections to Google, one for each person. */
@Component
public class GoogleAuthorizations {

    /** The kind of their grants. */
    public static final String GRANT = "GOOGLE";

    private final JdbcClient db;
    private final Grants grants;
    private final Clock clock;

    GoogleAuthorizations(JdbcClient db, Grants grants, Clock clock) {
        this.db = db;
        this.grants = grants;
        this.clock = clock;
    }

    /** A new consent takes the place of an earlier one. */
    @Transactional
    public void save(Actor actor, String googleId, String account, Set<String> scopes, String refreshToken) {
        delete(actor);
        db.sql(
                        "insert into classroom_authorization (person_id, role, google_id, account, scopes, consent_id, state,"
                                + " connected_at) values (:person, :role, :google, :account, :scopes, :consent, 'CONNECTED', :at)")
                .param("person", actor.id())
                .param("role", actor.role().name())
                .param("google", googleId)
                .param("account", account)
                .param("scopes", String.join(" ", new TreeSet<>(scopes)))
                .param("consent", RandomIds.next())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        try {
            grants.save(grantId(actor), refreshToken);
        } catch (SecretCipher.KeyMissingException none) {
            throw new ClassroomException(ClassroomException.Kind.NO_KEY);
        }
    }

    @Transactional
    public void delete(Actor actor) {
        grants.delete(grantId(actor));
        db.sql("delete from classroom_authorization where person_id = :person")
                .param("person", actor.id())
                .update();
    }

    /** It is the same person, on record as another one from now on, whose own consent comes first. */
    @Transactional
    public void move(Actor gone, Actor kept) {
        if (findByActor(kept).isEmpty()) {
            grants.move(grantId(gone), grantId(kept));
            db.sql("update classroom_authorization set person_id = :kept where person_id = :gone")
                    .param("kept", kept.id())
                    .param("gone", gone.id())
                    .update();
        }
        delete(gone);
    }

    /** Kept even when the work that met the refusal is rolled back; a consent given meanwhile is left alone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void needsConsent(GoogleAuthorization refused) {
        db.sql("update classroom_authorization set state = 'NEEDS_CONSENT'"
                        + " where person_id = :person and consent_id = :consent")
                .param("person", refused.actor().id())
                .param("consent", refused.consentId())
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

    /** @throws ClassroomException when no key of the school opens it any more */
    public String refreshToken(GoogleAuthorization connection) {
        return grants.find(grantId(connection.actor()))
                .orElseThrow(() -> new ClassroomException(ClassroomException.Kind.CONNECT_AGAIN));
    }

    // Bound to the client, too: a token says nothing to another one.
    public static Optional<String> purpose(String clientId, GrantId grant) {
        return grant.kind().equals(GRANT)
                ? Optional.of("classroom refresh token|" + clientId + "|" + grant.owner())
                : Optional.empty();
    }

    private static GrantId grantId(Actor actor) {
        return new GrantId(GRANT, actor.id());
    }

    private static GoogleAuthorization read(ResultSet row, int number) throws SQLException {
        return new GoogleAuthorization(
                new Actor(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)),
                row.getObject("consent_id", UUID.class),
                row.getString("google_id"),
                row.getString("account"),
                Permission.shortNames(row.getString("scopes")),
                GoogleAuthorization.State.valueOf(row.getString("state")),
                row.getTimestamp("connected_at").toInstant());
    }
}
