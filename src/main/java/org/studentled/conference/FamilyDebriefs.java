package org.studentled.conference;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.RoundId;
import org.studentled.school.Texts;

/** The families' feedback: four taps and a comment. The school sees counts only, and none that could identify anyone. */
@Component
public class FamilyDebriefs {

    private static final int FEWEST_SHOWN = 5;

    private final Conferences conferences;
    private final JdbcClient db;

    FamilyDebriefs(Conferences conferences, JdbcClient db) {
        this.conferences = conferences;
        this.db = db;
    }

    @Transactional
    public void answer(ConferenceId conference, Answers answers) {
        conferences.lock(conference);
        db.sql("delete from family_debrief where conference_id = :conference")
                .param("conference", conference.value())
                .update();
        db.sql("insert into family_debrief (conference_id, understood, child_led, time_enough, come_again, comment)"
                        + " values (:conference, :understood, :led, :time, :again, :comment)")
                .param("conference", conference.value())
                .param("understood", answers.understood())
                .param("led", answers.childLed())
                .param("time", answers.timeEnough())
                .param("again", answers.comeAgain())
                .param("comment", answers.comment())
                .update();
    }

    public Optional<Answers> of(ConferenceId conference) {
        return db.sql("select understood, child_led, time_enough, come_again, comment from family_debrief"
                        + " where conference_id = :conference")
                .param("conference", conference.value())
                .query((row, number) -> new Answers(
                        row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getString(5)))
                .optional();
    }

    /** Nothing while fewer than five families have answered. */
    public Optional<Counts> countsOf(RoundId round) {
        List<Answers> all = db.sql("select d.understood, d.child_led, d.time_enough, d.come_again, '' as comment"
                        + " from family_debrief d join conference c on c.id = d.conference_id"
                        + " join participation p on p.id = c.participation_id where p.round_id = :round")
                .param("round", round.value())
                .query((row, number) ->
                        new Answers(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), ""))
                .list();
        return all.size() < FEWEST_SHOWN
                ? Optional.empty()
                : Optional.of(new Counts(
                        all.size(),
                        count(all, Answers::understood),
                        count(all, Answers::childLed),
                        count(all, Answers::timeEnough),
                        count(all, Answers::comeAgain)));
    }

    /**
     * What families would keep and change, without their names and in no order that tells of them; nothing while fewer
     * than five families have answered.
     */
    public List<String> commentsOf(RoundId round) {
        if (countsOf(round).isEmpty()) {
            return List.of();
        }
        return db.sql("select d.comment from family_debrief d join conference c on c.id = d.conference_id"
                        + " join participation p on p.id = c.participation_id"
                        + " where p.round_id = :round and d.comment <> '' order by d.comment")
                .param("round", round.value())
                .query(String.class)
                .list();
    }

    /** A count that would tell of one or two families what they said is left out. */
    private static String count(List<Answers> all, Predicate<Answers> said) {
        long yes = all.stream().filter(said).count();
        long no = all.size() - yes;
        boolean telling = yes > 0 && yes < 3 || no > 0 && no < 3;
        return telling ? "·" : Long.toString(yes);
    }

    /** One family's four taps and its word. */
    public record Answers(boolean understood, boolean childLed, boolean timeEnough, boolean comeAgain, String comment) {

        public Answers {
            comment = Texts.optional(comment, Debrief.LONGEST);
        }
    }

    /** How many families said yes to each; a dot where the number would say who. */
    public record Counts(int families, String understood, String childLed, String timeEnough, String comeAgain) {}
}
