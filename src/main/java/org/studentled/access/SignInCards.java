package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.secrets.OpaqueTokens;

/** The cards with which children sign in on a device of their class; a new card ends the one before. */
@Component
public class SignInCards {

    private final JdbcClient db;
    private final Students students;
    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;
    private final Clock clock;
    private final String school;

    SignInCards(
            JdbcClient db,
            Students students,
            AccessPolicy accessPolicy,
            AuditLog auditLog,
            Clock clock,
            @Value("${school.address}") String school) {
        this.db = db;
        this.students = students;
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
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
    public Card print(Student student, Actor teacher) {
        accessPolicy.requireTeacherOf(teacher, student.id());
        delete(student.id());
        String code = OpaqueTokens.generate();
        db.sql("insert into sign_in_card (student_id, code_hash, printed_at) values (:child, :hash, :now)")
                .param("child", student.id().value())
                .param("hash", OpaqueTokens.hash(code))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        auditLog.record(teacher, "sign-in-card-printed", student.id().value(), null);
        // Behind the # it is never sent to anyone by a phone that opens it.
        return new Card(student, school + "/device/card#" + code);
    }

    @Transactional
    public void revoke(StudentId student, Actor teacher) {
        accessPolicy.requireTeacherOf(teacher, student);
        delete(student);
        auditLog.record(teacher, "sign-in-card-taken-back", student.value(), null);
    }

    /** Since when each child of a class has had their card. */
    public Map<StudentId, Instant> issuedIn(ClassId classId) {
        List<StudentId> inClass = students.idsEverIn(classId);
        if (inClass.isEmpty()) {
            return Map.of();
        }
        Map<StudentId, Instant> since = new HashMap<>();
        db.sql("select student_id, printed_at from sign_in_card where student_id in (:students)")
                .param("students", inClass.stream().map(StudentId::value).toList())
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
                .param("hash", OpaqueTokens.hash(says.substring(says.indexOf('#') + 1)))
                .query(UUID.class)
                .optional()
                .map(StudentId::new);
    }

    private void delete(StudentId student) {
        db.sql("delete from sign_in_card where student_id = :child")
                .param("child", student.value())
                .update();
    }
}
