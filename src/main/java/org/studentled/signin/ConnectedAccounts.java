package org.studentled.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.access.AuditLog;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** Which person of ours each account of a provider is. */
@Component
public class ConnectedAccounts {

    private final JdbcClient db;
    private final Sessions sessions;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConnectedAccounts(
            JdbcClient db, Sessions sessions, AuditLog auditLog, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.events = events;
        this.clock = clock;
    }

    /** Members of staff as teachers: whether they are the office is said elsewhere. */
    List<Actor> find(String issuer, String subject) {
        return db.sql("select role, person_id from sign_in_account where issuer = :issuer and subject = :subject"
                        + " order by role, person_id")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) ->
                        new Actor(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)))
                .list();
    }

    boolean hasOther(ProviderAccount account, StaffId staff) {
        return db.sql("select count(*) from sign_in_account where issuer = :issuer and subject <> :subject"
                                + " and person_id = :person")
                        .param("issuer", account.issuer())
                        .param("subject", account.subject())
                        .param("person", staff.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void connect(ProviderAccount account, StaffId staff, Actor by) {
        connect(account, Actor.teacher(staff), by);
    }

    public void connect(ProviderAccount account, StudentId student, Actor by) {
        connect(account, Actor.student(student), by);
    }

    /** Takes the place of the person's earlier account at this provider, and ends what that one had opened. */
    @Transactional
    public void connect(ProviderAccount account, Actor person, Actor by) {
        int earlier = db.sql("delete from sign_in_account where issuer = :issuer and person_id = :person")
                .param("issuer", account.issuer())
                .param("person", person.id())
                .update();
        if (earlier > 0) {
            sessions.endAllOf(person);
        }
        db.sql("insert into sign_in_account (provider, issuer, subject, role, person_id, connected_at)"
                        + " values (:provider, :issuer, :subject, :role, :person, :now)")
                .param("provider", account.provider())
                .param("issuer", account.issuer())
                .param("subject", account.subject())
                .param("role", person.role().name())
                .param("person", person.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        auditLog.record(by, "account-connected", person.id(), account.provider());
        events.publishEvent(new ConnectedAccount.Connected(account.provider(), account.subject(), person));
    }

    /** The accounts of everyone, the latest first. */
    public List<ConnectedAccount> list(int most, long skipped) {
        return db.sql("select provider, role, person_id, connected_at from sign_in_account"
                        + " order by connected_at desc, person_id, provider"
                        + " offset :skipped rows fetch next :most rows only")
                .param("skipped", skipped)
                .param("most", most)
                .query(ConnectedAccounts::read)
                .list();
    }

    /** The accounts of these people, the latest first. */
    public List<ConnectedAccount> findByPeople(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return db.sql("select provider, role, person_id, connected_at from sign_in_account where person_id in (:people)"
                        + " order by connected_at desc, person_id, provider")
                .param("people", people)
                .query(ConnectedAccounts::read)
                .list();
    }

    /** The account opens nothing more, and what it had opened ends. A second press changes nothing. */
    @Transactional
    public void disconnect(String provider, Actor person, Actor by) {
        int gone = db.sql(
                        "delete from sign_in_account where provider = :provider and role = :role and person_id = :person")
                .param("provider", provider)
                .param("role", person.role().name())
                .param("person", person.id())
                .update();
        if (gone > 0) {
            sessions.endAllOf(person);
            auditLog.record(by, "account-disconnected", person.id(), provider);
        }
    }

    private static ConnectedAccount read(ResultSet row, int number) throws SQLException {
        return new ConnectedAccount(
                row.getString("provider"),
                new Actor(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)),
                row.getTimestamp("connected_at").toInstant());
    }
}
