package org.studentled.classroom.guardians;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.GuardianInvitation;
import org.studentled.outbox.Outbox;
import org.studentled.school.ClassId;
import org.studentled.school.MailAddress;
import org.studentled.school.RandomIds;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** Guardians invited at Google; when an invitation is due and what went wrong is in the outbox. */
@Component
public class GuardianInvitations {

    /** Of their entries in the outbox; the group is the class. */
    public static final String KIND = "GUARDIAN";

    private final JdbcClient db;
    private final Outbox outbox;
    private final Clock clock;

    GuardianInvitations(JdbcClient db, Outbox outbox, Clock clock) {
        this.db = db;
        this.outbox = outbox;
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
        db.sql("insert into classroom_guardian (id, class_id, student_id, google_id, email, invited_by, state,"
                        + " planned_at) values (:id, :class, :child, :google, :email, :by, 'PLANNED', :now)")
                .param("id", id)
                .param("class", classId.value())
                .param("child", student.value())
                .param("google", googleId)
                .param("email", address)
                .param("by", by.value())
                .param("now", now)
                .update();
        outbox.enqueue(KIND, id, classId.toString());
        return Optional.of(id);
    }

    /** Whoever has accepted by now stays so. */
    @Transactional
    public void markSent(UUID id) {
        db.sql("update classroom_guardian set state = 'SENT' where id = :id and state = 'PLANNED'")
                .param("id", id)
                .update();
    }

    @Transactional
    public void setState(UUID id, GuardianInvitation.State state) {
        db.sql("update classroom_guardian set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    List<GuardianInvitation> byId(Collection<UUID> ids) {
        return db.sql("select * from classroom_guardian where id in (:ids)")
                .param("ids", ids)
                .query(GuardianInvitations::read)
                .list();
    }

    /** Why those of them that failed did. */
    Map<UUID, ClassroomException.Kind> failuresOf(List<GuardianInvitation> invitations) {
        Map<UUID, ClassroomException.Kind> failures = new HashMap<>();
        outbox.find(KIND, invitations.stream().map(GuardianInvitation::id).toList())
                .forEach((id, entry) -> {
                    if (entry.failure() != null) {
                        failures.put(
                                id,
                                ClassroomException.Kind.valueOf(entry.failure().code()));
                    }
                });
        return failures;
    }

    List<GuardianInvitation> findByClass(ClassId classId) {
        return db.sql("select * from classroom_guardian where class_id = :class order by planned_at, id")
                .param("class", classId.value())
                .query(GuardianInvitations::read)
                .list();
    }

    private static GuardianInvitation read(ResultSet row, int number) throws SQLException {
        return new GuardianInvitation(
                row.getObject("id", UUID.class),
                new ClassId(row.getObject("class_id", UUID.class)),
                new StudentId(row.getObject("student_id", UUID.class)),
                row.getString("google_id"),
                row.getString("email"),
                new StaffId(row.getObject("invited_by", UUID.class)),
                GuardianInvitation.State.valueOf(row.getString("state")));
    }
}
