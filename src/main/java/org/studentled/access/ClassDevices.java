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
import org.studentled.page.Refusal;
import org.studentled.school.ClassId;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Devices that stand in a classroom for a day: children tap their name and their picture, work, and leave. */
@Component
public class ClassDevices {

    private static final Duration LIFE = Duration.ofHours(10);
    private static final int MOST_WRONG = 30;

    private final JdbcClient db;
    private final Doors doors;
    private final Students students;
    private final Sessions sessions;
    private final SignInPictures pictures;
    private final SignInCards cards;
    private final Audit audit;
    private final Clock clock;

    ClassDevices(
            JdbcClient db,
            Doors doors,
            Students students,
            Sessions sessions,
            SignInPictures pictures,
            SignInCards cards,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.doors = doors;
        this.students = students;
        this.sessions = sessions;
        this.pictures = pictures;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** A device whose class signs in by pictures. */
    public record Device(ClassId classId, StaffId openedBy) {}

    /** @return the token of the device, which exists nowhere but in its address from now on */
    @Transactional
    public String open(ClassId classId, Who teacher) {
        doors.teachesClass(teacher, classId);
        db.sql("delete from class_device where ends_at < :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        String token = Keys.fresh();
        db.sql("insert into class_device (token_hash, class_id, opened_by, ends_at, failed_attempts)"
                        + " values (:hash, :class, :by, :ends, 0)")
                .param("hash", Keys.hash(token))
                .param("class", classId.value())
                .param("by", teacher.id())
                .param("ends", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        audit.note(teacher, "class-device-opened", classId.value(), null);
        return token;
    }

    /** @throws Refusal when the day is over, or too many wrong pictures were tapped */
    public Device get(String token) {
        return db.sql("select class_id, opened_by from class_device where token_hash = :hash and ends_at > :now"
                        + " and failed_attempts < :most")
                .param("hash", Keys.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST_WRONG)
                .query((row, number) -> new Device(
                        new ClassId(row.getObject(1, UUID.class)), new StaffId(row.getObject(2, UUID.class))))
                .optional()
                .orElseThrow(() -> new Refusal(410, "access.device.over"));
    }

    public List<Student> childrenAt(String token) {
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
    public String enter(String token, StudentId child, SignInPicture picture) {
        Device device = get(token);
        if (!isOf(device, students.get(child))) {
            throw new Refusal(404, "access.error.notAtThisSchool");
        }
        if (pictures.isWrong(child, picture)) {
            db.sql("update class_device set failed_attempts = failed_attempts + 1 where token_hash = :hash")
                    .param("hash", Keys.hash(token))
                    .update();
            throw new Refusal(422, "access.device.wrong");
        }
        return enter(device, child);
    }

    /**
     * @param says what was read from the child's card
     * @return the key of the child's visit
     */
    public String enterWithCard(String token, String says) {
        Device device = get(token);
        StudentId child = cards.holderOf(says)
                .filter(holder -> isOf(device, students.get(holder)))
                .orElseThrow(() -> new Refusal(422, "access.card.unknown"));
        return enter(device, child);
    }

    private String enter(Device device, StudentId child) {
        return sessions.open(new Visit(Who.pupil(child), device.classId(), device.openedBy(), clock.instant()));
    }

    private static boolean isOf(Device device, Student student) {
        return student.classId().equals(device.classId()) && student.isHere();
    }
}
