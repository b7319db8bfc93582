package org.studentled.classroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.guardians.GuardianInvitations;
import org.studentled.outbox.Outbox;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoinObstacle;
import org.studentled.school.ClassJoining;

/** A class that is linked to a course of Google Classroom does not go until that link is taken away. */
@Component
class LinkedClassJoinObstacle implements ClassJoinObstacle {

    private final JdbcClient db;
    private final Outbox outbox;
    private final GoogleAuthorizations authorizations;

    LinkedClassJoinObstacle(JdbcClient db, Outbox outbox, GoogleAuthorizations authorizations) {
        this.db = db;
        this.outbox = outbox;
        this.authorizations = authorizations;
    }

    @Override
    public Optional<String> toJoining(ClassId kept, ClassId gone) {
        int links = db.sql("select count(*) from classroom_course where class_id = :gone")
                .param("gone", gone.value())
                .query(Integer.class)
                .single();
        return links > 0 ? Optional.of("classroom.join.linked") : Optional.empty();
    }

    /** Guardians were invited by an earlier link, and stay with the child; so does what the child allowed. */
    @EventListener
    void move(ClassJoining.Joined joined) {
        joined.same().forEach((gone, kept) -> {
            authorizations.move(Actor.student(gone), Actor.student(kept));
            db.sql("update classroom_guardian set student_id = :kept where student_id = :gone and email not in"
                            + " (select email from classroom_guardian k where k.student_id = :kept)")
                    .param("kept", kept.value())
                    .param("gone", gone.value())
                    .update();
            List<UUID> doubles = db.sql("select id from classroom_guardian where student_id = :gone")
                    .param("gone", gone.value())
                    .query(UUID.class)
                    .list();
            outbox.delete(GuardianInvitations.KIND, doubles);
            db.sql("delete from classroom_guardian where student_id = :gone")
                    .param("gone", gone.value())
                    .update();
        });
        db.sql("update classroom_guardian set class_id = :kept where class_id = :gone")
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
    }
}
