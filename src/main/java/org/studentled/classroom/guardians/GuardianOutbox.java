package org.studentled.classroom.guardians;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.GuardianInvitation;
import org.studentled.school.ClassId;
import org.studentled.school.MailAddress;
import org.studentled.school.RandomIds;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** Invitations of guardians on their way to Google; each is written down before it is sent. */
@Component
class GuardianOutbox {

    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final int LONGEST_WAIT_MINUTES = 24 * 60;

    private final JdbcClient db;
    private final Clock clock;

    GuardianOutbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty when this address was invited for this child already; one that ended may be invited again. */
    @Transactional
    public Optional<UUID> plan(ClassId classId, StudentId student, String googleId, String email, StaffId by) {
        String address = MailAddress.folded(email);
        db.sql("delete from classroom_guardian where student_id = :child and email = :email and state = 'ENDED'")
                .param("child", student.value())
                .param("email", address)
                .update();
        if (findByClass(classId).stream()
                .anyMatch(one -> one.student().equals(student) && one.email().equals(address))) {
            return Optional.empty();
        }
        UUID id = RandomIds.next();
        Timestamp now = Timestamp.from(clock.instant());
        db.sql(
                        "insert into classroom_guardian (id, class_id, student_id, google_id, email, invited_by, state, attempts,"
                                + " next_try_at, planned_at) values (:id, :class, :child, :google, :email, :by, 'PLANNED', 0,"
                                + " :now, :now)")
                .param("id", id)
                .param("class", classId.value())
                .param("child", student.value())
                .param("google", googleId)
                .param("email", address)
                .param("by", by.value())
                .param("now", now)
                .update();
        return Optional.of(id);
    }

    /** Takes it in hand for a while; empty when another hand has it, or it is sent. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<GuardianInvitation> claim(UUID id) {
        Instant now = clock.instant();
        int taken = db.sql("update classroom_guardian set next_try_at = :until, attempts = attempts + 1"
                        + " where id = :id and state = 'PLANNED' and next_try_at <= :now")
                .param("until", Timestamp.from(now.plus(HOLD)))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        return taken == 0
                ? Optional.empty()
                : db.sql("select * from classroom_guardian where id = :id")
                        .param("id", id)
                        .query(GuardianOutbox::read)
                        .optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void setState(UUID id, GuardianInvitation.State state) {
        db.sql("update classroom_guardian set state = :state, failure = null where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordFailure(GuardianInvitation guardianInvitation, ClassroomException.Kind failure) {
        long minutes = Math.min(1L << Math.min(guardianInvitation.attempts(), 12), LONGEST_WAIT_MINUTES);
        db.sql("update classroom_guardian set failure = :failure, next_try_at = :next where id = :id")
                .param("failure", failure.name())
                .param("next", Timestamp.from(clock.instant().plus(Duration.ofMinutes(minutes))))
                .param("id", guardianInvitation.id())
                .update();
    }

    List<UUID> due() {
        return db.sql("select id from classroom_guardian where state = 'PLANNED' and next_try_at <= :now"
                        + " order by next_try_at")
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list();
    }

    List<GuardianInvitation> findByClass(ClassId classId) {
        return db.sql("select * from classroom_guardian where class_id = :class order by planned_at, id")
                .param("class", classId.value())
                .query(GuardianOutbox::read)
                .list();
    }

    private static GuardianInvitation read(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
        return new GuardianInvitation(
                row.getObject("id", UUID.class),
                new ClassId(row.getObject("class_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getString("google_id"),
                row.getString("email"),
                new StaffId(row.getObject("invited_by", UUID.class)),
                GuardianInvitation.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                failure == null ? null : ClassroomException.Kind.valueOf(failure));
    }
}
