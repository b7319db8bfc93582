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
import org.studentled.page.Refusal;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.Student;
import org.studentled.school.Who;

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
    private final Audit audit;
    private final Clock clock;

    EndedAccess(JdbcClient db, Sessions sessions, Audit audit, Clock clock) {
        this.db = db;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Open visits, sign-in links and class devices of this person end at once. A second call changes nothing.
     *
     * @throws Refusal 409 for whoever would lock themselves out
     */
    @Transactional
    public void end(Who person, Who by) {
        if (person.id().equals(by.id())) {
            throw new Refusal(409, "access.end.yourself");
        }
        if (isEnded(person.id())) {
            return;
        }
        db.sql("insert into ended_access (person_id, ended_by, ended_at) values (:person, :by, :now)")
                .param("person", person.id())
                .param("by", by.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        endWaysInOf(person);
        audit.note(by, "access-ended", person.id(), null);
    }

    @Transactional
    public void giveBack(Who person, Who by) {
        int had = db.sql("delete from ended_access where person_id = :person")
                .param("person", person.id())
                .update();
        if (had > 0) {
            audit.note(by, "access-given-back", person.id(), null);
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
    public void left(Student.Departed event) {
        sessions.endAllOf(Who.pupil(event.student()));
    }

    @EventListener
    @Transactional
    public void teachesNoMore(Classes.TeacherWithdrawn event) {
        endWaysInOf(Who.teacher(event.staff()));
    }

    private void endWaysInOf(Who person) {
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
