package org.studentled.round;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoinObstacle;
import org.studentled.school.ClassJoining;

/** The rounds of two classes that become one stand side by side; a class runs one of them at a time. */
@Component
class RoundClassJoinEventListener implements ClassJoinObstacle {

    private final JdbcClient db;
    private final Rounds rounds;

    RoundClassJoinEventListener(JdbcClient db, Rounds rounds) {
        this.db = db;
        this.rounds = rounds;
    }

    @Override
    public Optional<String> toJoining(ClassId kept, ClassId gone) {
        return rounds.running(kept).isPresent() && rounds.running(gone).isPresent()
                ? Optional.of("round.join.twoRunning")
                : Optional.empty();
    }

    @EventListener
    void move(ClassJoining.Joined joined) {
        db.sql("update round set class_id = :kept where class_id = :gone")
                .param("kept", joined.kept().value())
                .param("gone", joined.gone().value())
                .update();
        joined.same()
                .forEach((gone, kept) -> db.sql("update participation set student_id = :kept where student_id = :gone")
                        .param("kept", kept.value())
                        .param("gone", gone.value())
                        .update());
    }
}
