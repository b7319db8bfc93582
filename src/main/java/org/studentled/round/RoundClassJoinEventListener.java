package org.studentled.round;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoinObstacle;
import org.studentled.school.ClassJoining;
import org.studentled.school.JoinedRows;

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
        var rows = new JoinedRows(db, joined);
        rows.move("round");
        rows.updateStudents("update participation set student_id = :kept where student_id = :gone");
    }
}
