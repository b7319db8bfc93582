package org.studentled.signin;

import java.sql.Timestamp;
import java.time.Clock;
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
            endSessionsOf(person);
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

    private void endSessionsOf(Actor person) {
        sessions.endAllOf(person);
        if (person.isStaff()) {
            sessions.endAllOf(Actor.office(new StaffId(person.id())));
        }
    }
}
