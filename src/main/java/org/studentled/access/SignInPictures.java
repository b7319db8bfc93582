package org.studentled.access;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.school.StudentId;

/** The picture that a child taps instead of a password, and who tried it out. */
@Component
public class SignInPictures {

    /** Of twelve; then the picture opens nothing more until the teacher gives another one. */
    private static final int MOST_WRONG = 3;

    private final JdbcClient db;
    private final Random random = new SecureRandom();

    SignInPictures(JdbcClient db) {
        this.db = db;
    }

    /**
     * Each try is counted before it is looked at, so that many at once are no more than one after the other.
     *
     * @throws RequestRefused (invalid) when others, or the child, have tapped too many wrong ones under this name
     */
    boolean isWrong(StudentId student, SignInPicture tapped) {
        SignInPicture own = getByStudent(student);
        int counted = db.sql(
                        "update sign_in_picture set failed_attempts = failed_attempts + 1 where student_id = :child and failed_attempts < :most")
                .param("child", student.value())
                .param("most", MOST_WRONG)
                .update();
        if (counted == 0) {
            throw RequestRefused.invalid("access.device.locked");
        }
        if (own != tapped) {
            return true;
        }
        db.sql("update sign_in_picture set failed_attempts = 0 where student_id = :child")
                .param("child", student.value())
                .update();
        return false;
    }

    /** Those whose picture opens nothing any more. */
    public Set<StudentId> lockedOf(Collection<StudentId> students) {
        if (students.isEmpty()) {
            return Set.of();
        }
        return db
                .sql(
                        "select student_id from sign_in_picture where student_id in (:children) and failed_attempts >= :most")
                .param("children", students.stream().map(StudentId::value).toList())
                .param("most", MOST_WRONG)
                .query(UUID.class)
                .list()
                .stream()
                .map(StudentId::new)
                .collect(Collectors.toSet());
    }

    /** A child without a picture gets one by chance. */
    @Transactional
    public SignInPicture getByStudent(StudentId student) {
        return db.sql("select picture from sign_in_picture where student_id = :child")
                .param("child", student.value())
                .query(String.class)
                .optional()
                .map(SignInPicture::valueOf)
                .orElseGet(() -> give(student));
    }

    /** As {@link #getByStudent(StudentId)}, of a whole class; who has none yet gets one. */
    @Transactional
    public Map<StudentId, SignInPicture> findByStudents(Collection<StudentId> students) {
        Map<StudentId, SignInPicture> pictures = new HashMap<>();
        if (!students.isEmpty()) {
            db.sql("select student_id, picture from sign_in_picture where student_id in (:children)")
                    .param("children", students.stream().map(StudentId::value).toList())
                    .query(row -> {
                        pictures.put(
                                new StudentId(row.getObject(1, UUID.class)), SignInPicture.valueOf(row.getString(2)));
                    });
        }
        students.forEach(student -> pictures.computeIfAbsent(student, this::give));
        return pictures;
    }

    /** Someone saw it: the child gets another one. */
    @Transactional
    public SignInPicture giveAnother(StudentId student) {
        SignInPicture before = getByStudent(student);
        db.sql("delete from sign_in_picture where student_id = :child")
                .param("child", student.value())
                .update();
        SignInPicture next = give(student);
        return next == before ? giveAnother(student) : next;
    }

    private SignInPicture give(StudentId student) {
        SignInPicture picture = SignInPicture.values()[random.nextInt(SignInPicture.values().length)];
        db.sql("insert into sign_in_picture (student_id, picture) values (:child, :picture)")
                .param("child", student.value())
                .param("picture", picture.name())
                .update();
        return picture;
    }
}
