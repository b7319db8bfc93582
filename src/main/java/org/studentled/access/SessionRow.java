package org.studentled.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;

/** A visit as it is stored, with when it was last used. */
record SessionRow(String name, Session session, Instant seenAt) {

    static final Duration LONGEST = Duration.ofHours(12);

    static SessionRow read(ResultSet row, int number) throws SQLException {
        return new SessionRow(
                row.getString("key_hash"),
                new Session(
                        new Actor(Role.valueOf(row.getString("role")), row.getObject("person_id", UUID.class)),
                        Optional.ofNullable(row.getObject("class_id", UUID.class))
                                .map(ClassId::new)
                                .orElse(null),
                        Optional.ofNullable(row.getObject("handed_over_by", UUID.class))
                                .map(StaffId::new)
                                .orElse(null),
                        row.getTimestamp("opened_at").toInstant()),
                row.getTimestamp("seen_at").toInstant());
    }

    /** The student who visits; no one where staff or a family does. */
    Optional<StudentId> student() {
        return session.actor().role() == Role.STUDENT
                ? Optional.of(new StudentId(session.actor().id()))
                : Optional.empty();
    }

    /** The members of staff whom the visit needs: who visits, or whose device it is. */
    Set<Actor> staff() {
        StaffId owner = session.handedOverBy();
        if (owner != null) {
            return Set.of(Actor.teacher(owner));
        }
        return session.actor().isStaff() ? Set.of(session.actor()) : Set.of();
    }

    boolean isOpen(Instant now, Duration idle) {
        return now.isBefore(seenAt.plus(idle))
                && now.isBefore(session.openedAt().plus(LONGEST));
    }
}
