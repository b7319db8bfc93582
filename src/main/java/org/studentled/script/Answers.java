package org.studentled.script;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;

/** What the children wrote into the blanks of their scripts. */
@Component
class Answers {

    private final JdbcClient db;
    private final Clock clock;

    Answers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One answer.
     *
     * @param doubted the child says that their portfolio is wrong here
     * @param language of the script it was written into
     */
    record Written(String typed, boolean doubted, @Nullable String language) {}

    /** Of many children at once; whoever wrote nothing is not in it. */
    Map<ParticipationId, Map<String, Written>> findByParticipations(Collection<ParticipationId> participations) {
        Map<ParticipationId, Map<String, Written>> answers = new HashMap<>();
        if (!participations.isEmpty()) {
            db.sql("select participation_id, blank, typed, doubted, language from script_blank"
                            + " where participation_id in (:children)")
                    .param(
                            "children",
                            participations.stream().map(ParticipationId::value).toList())
                    .query(row -> {
                        answers.computeIfAbsent(ParticipationId.of(row.getString(1)), participation -> new HashMap<>())
                                .put(
                                        row.getString(2),
                                        new Written(row.getString(3), row.getBoolean(4), row.getString(5)));
                    });
        }
        return answers;
    }

    void save(ParticipationId participation, String blank, String typed, Locale language) {
        if (typed.isEmpty()) {
            about(participation, blank, "delete from script_blank").update();
        } else if (about(
                                participation,
                                blank,
                                "update script_blank set typed = :typed, typed_at = :at, doubted = false")
                        .param("typed", typed)
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 0) {
            db.sql("insert into script_blank (participation_id, blank, typed, typed_at, doubted, language)"
                            + " values (:participation, :blank, :typed, :at, false, :language)")
                    .param("participation", participation.value())
                    .param("blank", blank)
                    .param("typed", typed)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("language", language.getLanguage())
                    .update();
        }
    }

    void doubt(ParticipationId participation, String blank) {
        about(participation, blank, "update script_blank set doubted = true").update();
    }

    private JdbcClient.StatementSpec about(ParticipationId participation, String blank, String sql) {
        return db.sql(sql + " where participation_id = :participation and blank = :blank")
                .param("participation", participation.value())
                .param("blank", blank);
    }
}
