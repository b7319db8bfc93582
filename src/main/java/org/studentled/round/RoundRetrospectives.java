package org.studentled.round;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.TextRules;

/** What a teacher wants to do better next time: written at the end of a round, shown at the start of the next. */
@Component
public class RoundRetrospectives {

    public static final int LONGEST = 1000;

    private final Rounds rounds;
    private final JdbcClient db;

    RoundRetrospectives(Rounds rounds, JdbcClient db) {
        this.rounds = rounds;
        this.db = db;
    }

    @Transactional
    public void save(RoundId round, String words) {
        String kept = TextRules.optional(words, LONGEST);
        rounds.lock(round);
        db.sql("delete from retrospective_note where round_id = :round")
                .param("round", round.value())
                .update();
        db.sql("insert into retrospective_note (round_id, words) values (:round, :words)")
                .param("round", round.value())
                .param("words", kept)
                .update();
    }

    /** Empty when nothing was written down. */
    public String find(RoundId round) {
        return db.sql("select words from retrospective_note where round_id = :round")
                .param("round", round.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
