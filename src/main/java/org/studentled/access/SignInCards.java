package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Who;

/** The cards with which children sign in on a device of their class; a new card ends the one before. */
@Component
public class SignInCards {

    private final JdbcClient db;
    private final Doors doors;
    private final Audit audit;
    private final Clock clock;
    private final String school;

    SignInCards(JdbcClient db, Doors doors, Audit audit, Clock clock, @Value("${school.address}") String school) {
        this.db = db;
        this.doors = doors;
        this.audit = audit;
        this.clock = clock;
        this.school = school;
    }

    /**
     * A card that can be printed now and never again: only the hash of its code is stored.
     *
     * @param says what stands in its square
     */
    public record Card(Student student, String says) {}

    @Transactional
    public Card print(Student student, Who teacher) {
        doors.teaches(teacher, student.id());
        drop(student.id());
        String code = Keys.fresh();
        db.sql("insert into sign_in_card (student_id, code_hash, printed_at) values (:child, :hash, :now)")
                .param("child", student.id().value())
                .param("hash", Keys.hash(code))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.note(teacher, "sign-in-card-printed", student.id().value(), null);
        // Behind the # it is never sent to anyone by a phone that opens it.
        return new Card(student, school + "/device/card#" + code);
    }

    @Transactional
    public void takeBack(StudentId child, Who teacher) {
        doors.teaches(teacher, child);
        drop(child);
        audit.note(teacher, "sign-in-card-taken-back", child.value(), null);
    }

    /** Since when each child of a class has had their card. */
    public Map<StudentId, Instant> in(ClassId classId) {
        Map<StudentId, Instant> since = new HashMap<>();
        db.sql("select c.student_id, c.printed_at from sign_in_card c join student s on s.id = c.student_id"
                        + " where s.class_id = :class")
                .param("class", classId.value())
                .query(row -> {
                    since.put(
                            new StudentId(row.getObject(1, UUID.class)),
                            row.getTimestamp(2).toInstant());
                });
        return since;
    }

    /** @param says all of what was read from the square */
    Optional<StudentId> holderOf(String says) {
        return db.sql("select student_id from sign_in_card where code_hash = :hash")
                .param("hash", Keys.hash(says.substring(says.indexOf('#') + 1)))
                .query(UUID.class)
                .optional()
                .map(StudentId::new);
    }

    private void drop(StudentId child) {
        db.sql("delete from sign_in_card where student_id = :child")
                .param("child", child.value())
                .update();
    }
}
