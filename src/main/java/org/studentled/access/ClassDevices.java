package org.studentled.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.secrets.OpaqueTokens;

/** Devices that stand in a classroom for a day: children tap their name and their picture, work, and leave. */
@Component
public class ClassDevices {

    private static final Duration LIFE = Duration.ofHours(10);
    private static final int MOST_WRONG = 30;

    private final JdbcClient db;
    private final AccessPolicy accessPolicy;
    private final Students students;
    private final Sessions sessions;
    private final SignInPictures pictures;
    private final SignInCards cards;
    private final AuditLog auditLog;
    private final Clock clock;

    ClassDevices(
            JdbcClient db,
            AccessPolicy accessPolicy,
            Students students,
            Sessions sessions,
            SignInPictures pictures,
            SignInCards cards,
            AuditLog auditLog,
            Clock clock) {
        this.db = db;
        this.accessPolicy = accessPolicy;
        this.students = students;
        this.sessions = sessions;
        this.pictures = pictures;
        this.cards = cards;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /** A device whose class signs in by pictures. */
    public record Device(ClassId classId, StaffId openedBy) {}

    /** @return the token of the device, which exists nowhere but in its address from now on */
    @Transactional
    public String start(ClassId classId, Actor teacher) {
        accessPolicy.requireTeacherOfClass(teacher, classId);
        db.sql("delete from class_device where ends_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        String token = OpaqueTokens.generate();
        db.sql("insert into class_device (token_hash, class_id, opened_by, ends_at, failed_attempts)"
                        + " values (:hash, :class, :by, :ends, 0)")
                .param("hash", OpaqueTokens.hash(token))
                .param("class", classId.value())
                .param("by", teacher.id())
                .param("ends", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        auditLog.record(teacher, "class-device-opened", classId.value(), null);
        return token;
    }

    /** @throws RequestRefused when the day is over, or too many wrong pictures were tapped */
    public Device get(String token) {
        return db.sql("select class_id, opened_by from class_device where token_hash = :hash and ends_at > :now"
                        + " and failed_attempts < :most")
                .param("hash", OpaqueTokens.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST_WRONG)
                .query((row, number) -> new Device(
                        new ClassId(row.getObject(1, UUID.class)), new StaffId(row.getObject(2, UUID.class))))
                .optional()
                .orElseThrow(() -> RequestRefused.ended("access.device.over"));
    }

    public List<Student> studentsAt(String token) {
        return students.in(get(token).classId()).stream()
                .filter(Student::isHere)
                .sorted(Comparator.comparing(Student::callName))
                .toList();
    }

    /**
     * Not one transaction: a wrong tap is counted although it is refused.
     *
     * @return the key of the child's visit
     */
    public String enter(String token, StudentId student, SignInPicture picture) {
        Device device = get(token);
        if (!isOf(device, students.get(student))) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
        if (pictures.isWrong(student, picture)) {
            db.sql("update class_device set failed_attempts = failed_attempts + 1 where token_hash = :hash")
                    .param("hash", OpaqueTokens.hash(token))
                    .update();
            throw RequestRefused.invalid("access.device.wrong");
        }
        return enter(device, student);
    }

    /**
     * @param says what was read from the child's card
     * @return the key of the child's visit
     */
    public String enterWithCard(String token, String says) {
        Device device = get(token);
        StudentId student = cards.holderOf(says)
                .filter(holder -> isOf(device, students.get(holder)))
                .orElseThrow(() -> RequestRefused.invalid("access.card.unknown"));
        return enter(device, student);
    }

    private String enter(Device device, StudentId student) {
        return sessions.start(
                new Session(Actor.student(student), device.classId(), device.openedBy(), clock.instant()));
    }

    private static boolean isOf(Device device, Student student) {
        return student.classId().equals(device.classId()) && student.isHere();
    }
}
