package org.studentled.gradebooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.connect.GrantId;
import org.studentled.connect.Grants;
import org.studentled.progress.ScoreSource;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.secrets.SecretCipher;

/** The systems grades are read from, and which class is which course there; secrets are encrypted. */
@Component
public class GradebookConnections {

    private static final String GRANT = "GRADEBOOK_";
    private static final String SYSTEMS = "select id, source, class_id as owner, address, token_address, client_id,"
            + " encrypted_credentials as system_credentials from lms_system";
    private static final String ALL = "select c.*, s.id, s.class_id as owner, s.address, s.token_address,"
            + " s.client_id, s.encrypted_credentials as system_credentials"
            + " from lms_connection c join lms_system s on s.id = c.system_id";

    private final JdbcClient db;
    private final SecretCipher key;
    private final Grants grants;
    private final Clock clock;

    GradebookConnections(JdbcClient db, SecretCipher key, Grants grants, Clock clock) {
        this.db = db;
        this.key = key;
        this.grants = grants;
        this.clock = clock;
    }

    @Transactional
    public void save(RemoteSystem system) {
        ClassId owner = system.classId();
        URI token = system.tokenAddress();
        db.sql(
                        "insert into lms_system (id, source, class_id, address, token_address, client_id, encrypted_credentials, made_at)"
                                + " values (:id, :source, :class, :address, :token, :client, :secret, :at)")
                .param("id", system.id())
                .param("source", system.source().name())
                .param("class", owner == null ? null : owner.value())
                .param("address", system.address().toString())
                .param("token", token == null ? null : token.toString(), Types.VARCHAR)
                .param("client", system.clientId())
                .param("secret", key.encrypt(system.secret(), RemoteSystem.purpose(system.id())))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Another token for a system that stays what it was, with every class connected through it. */
    @Transactional
    public void renew(RemoteSystem system) {
        db.sql("update lms_system set encrypted_credentials = :secret where id = :id")
                .param("secret", key.encrypt(system.secret(), RemoteSystem.purpose(system.id())))
                .param("id", system.id())
                .update();
    }

    /** A system that is let go takes the classes connected through it along. */
    @Transactional
    public void delete(UUID system) {
        db.sql("select class_id, source from lms_connection where system_id = :id")
                .param("id", system)
                .query((row, number) -> grantId(
                        new ClassId(row.getObject("class_id", UUID.class)),
                        ScoreSource.valueOf(row.getString("source"))))
                .list()
                .forEach(grants::delete);
        db.sql("delete from lms_connection where system_id = :id")
                .param("id", system)
                .update();
        db.sql("delete from lms_system where id = :id").param("id", system).update();
    }

    /** Those of the whole school. */
    public List<RemoteSystem> ofTheSchool() {
        return db.sql(SYSTEMS + " where class_id is null order by source, made_at")
                .query(this::system)
                .list();
    }

    public Optional<RemoteSystem> find(UUID id) {
        return db.sql(SYSTEMS + " where id = :id")
                .param("id", id)
                .query(this::system)
                .optional();
    }

    /** From now on the class is read from there; its course is chosen next. */
    @Transactional
    public void connect(ClassId classId, RemoteSystem system, StaffId staff) {
        disconnect(classId, system.source(), system.id());
        db.sql("insert into lms_connection (class_id, source, system_id, course_name, staff_id)"
                        + " values (:class, :source, :system, '', :staff)")
                .param("class", classId.value())
                .param("source", system.source().name())
                .param("system", system.id())
                .param("staff", staff.value())
                .update();
    }

    @Transactional
    public void choose(ClassId classId, ScoreSource source, RemoteCourse course) {
        db.sql("update lms_connection set course_id = :course, course_name = :name"
                        + " where class_id = :class and source = :source")
                .param("course", course.id())
                .param("name", course.name())
                .param("class", classId.value())
                .param("source", source.name())
                .update();
    }

    @Transactional
    public void saveGrant(ClassId classId, ScoreSource source, StaffId staff, String refreshToken) {
        int connected = db.sql(
                        "update lms_connection set staff_id = :staff where class_id = :class and source = :source")
                .param("staff", staff.value())
                .param("class", classId.value())
                .param("source", source.name())
                .update();
        // Whoever disconnected in between wants none.
        if (connected == 1) {
            grants.save(grantId(classId, source), refreshToken);
        }
    }

    /** Whether the teacher allowed it, and the school can still read that. */
    public boolean hasGrant(GradebookConnection connection) {
        return grants.find(connection.grantId()).isPresent();
    }

    @Transactional
    public void disconnect(ClassId classId, ScoreSource source) {
        disconnect(classId, source, new UUID(0, 0));
    }

    public Optional<GradebookConnection> findBySource(ClassId classId, ScoreSource source) {
        return db.sql(ALL + " where c.class_id = :class and c.source = :source")
                .param("class", classId.value())
                .param("source", source.name())
                .query(this::connection)
                .optional();
    }

    boolean covers(ClassId classId, ScoreSource source) {
        return db.sql("select count(*) from lms_connection where class_id = :class and source = :source"
                                + " and course_id is not null")
                        .param("class", classId.value())
                        .param("source", source.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void disconnect(ClassId classId, ScoreSource source, UUID kept) {
        grants.delete(grantId(classId, source));
        db.sql("delete from lms_connection where class_id = :class and source = :source")
                .param("class", classId.value())
                .param("source", source.name())
                .update();
        db.sql("delete from lms_system where class_id = :class and source = :source and id <> :kept")
                .param("class", classId.value())
                .param("source", source.name())
                .param("kept", kept)
                .update();
    }

    private GradebookConnection connection(ResultSet row, int number) throws SQLException {
        ClassId classId = new ClassId(row.getObject("class_id", UUID.class));
        RemoteSystem system = system(row, number);
        return new GradebookConnection(
                classId,
                system,
                row.getString("course_id"),
                row.getString("course_name"),
                new StaffId(row.getObject("staff_id", UUID.class)));
    }

    private RemoteSystem system(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID owner = row.getObject("owner", UUID.class);
        String token = row.getString("token_address");
        return new RemoteSystem(
                id,
                ScoreSource.valueOf(row.getString("source")),
                owner == null ? null : new ClassId(owner),
                URI.create(row.getString("address")),
                token == null ? null : URI.create(token),
                row.getString("client_id"),
                decrypt(row.getString("system_credentials"), RemoteSystem.purpose(id)));
    }

    // A school that changed its key connects again; until then nothing fails but the reading itself.
    private String decrypt(String sealed, String purpose) {
        try {
            return key.decrypt(sealed, purpose);
        } catch (SecretCipher.DecryptionFailed | SecretCipher.KeyMissingException otherKey) {
            return "";
        }
    }

    static GrantId grantId(ClassId classId, ScoreSource source) {
        return new GrantId(GRANT + source, classId.value());
    }

    static Optional<String> purpose(GrantId grant) {
        return grant.kind().startsWith(GRANT)
                ? Optional.of("lms grant|" + grant.owner() + "|" + grant.kind().substring(GRANT.length()))
                : Optional.empty();
    }
}
