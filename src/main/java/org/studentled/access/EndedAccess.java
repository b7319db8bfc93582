package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.Student;

/**
 * Whose access has ended: staff and students whose access the office ended, until it gives it back, and those who left
 * a class or no longer teach one.
 *
 * <p>{@link Sessions} opens no visit for the former and finds none of theirs, whatever way they come.
 */
@Component
public class EndedAccess {

    private final JdbcClient db;
    private final Sessions sessions;
    private final AuditLog auditLog;
    private final Clock clock;

    EndedAccess(JdbcClient db, Sessions sessions, AuditLog auditLog, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /**
     * Open visits, sign-in links and class devices of this person end at once. A second call changes nothing.
     *
     * @throws RequestRefused (conflict) for whoever would lock themselves out
     */
    @Transactional
    public void end(Actor person, Actor by) {
        if (person.id().equals(by.id())) {
            throw RequestRefused.conflict("access.end.yourself");
        }
        if (isEnded(person.id())) {
            return;
        }
        db.sql("insert into ended_access (person_id, ended_by, ended_at) values (:person, :by, :now)")
                .param("person", person.id())
                .param("by", by.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        endSessionsAndLinksOf(person);
        auditLog.record(by, "access-ended", person.id(), null);
    }

    @Transactional
    public void restore(Actor person, Actor by) {
        int had = db.sql("delete from ended_access where person_id = :person")
                .param("person", person.id())
                .update();
        if (had > 0) {
            auditLog.record(by, "access-given-back", person.id(), null);
        }
    }

    public boolean isEnded(UUID person) {
        return db.sql("select count(*) from ended_access where person_id = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The ids of all whose access the office has ended. */
    public Set<UUID> all() {
        return new HashSet<>(
                db.sql("select person_id from ended_access").query(UUID.class).list());
    }

    @EventListener
    @Transactional
    public void onDeparted(Student.Departed event) {
        sessions.endAllOf(Actor.student(event.student()));
    }

    @EventListener
    @Transactional
    public void onTeacherWithdrawn(Classes.TeacherWithdrawn event) {
        endSessionsAndLinksOf(Actor.teacher(event.staff()));
    }

    /** Their visits see for themselves what is left of what they are; a device in the classroom does not. */
    @EventListener
    @Transactional
    public void onTeachingEnded(Classes.TeachingEnded event) {
        db.sql("delete from class_device where opened_by = :person and class_id = :class")
                .param("person", event.staff().value())
                .param("class", event.classId().value())
                .update();
    }

    private void endSessionsAndLinksOf(Actor person) {
        sessions.endAllOf(person);
        if (person.is(Role.STUDENT)) {
            return;
        }
        db.sql("delete from user_session where person_id = :person or handed_over_by = :person")
                .param("person", person.id())
                .update();
        db.sql("delete from sign_in_link where staff_id = :person")
                .param("person", person.id())
                .update();
        db.sql("delete from class_device where opened_by = :person")
                .param("person", person.id())
                .update();
    }
}
