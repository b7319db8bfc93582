package org.studentled.conference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.TextRules;

/** The families' feedback: four taps and a comment. The school sees counts only, and none that could identify anyone. */
@Component
public class FamilyFeedback {

    private static final int FEWEST_SHOWN = 5;

    private final Conferences conferences;
    private final Participations participations;
    private final Rounds rounds;
    private final JdbcClient db;

    FamilyFeedback(Conferences conferences, Participations participations, Rounds rounds, JdbcClient db) {
        this.conferences = conferences;
        this.participations = participations;
        this.rounds = rounds;
        this.db = db;
    }

    @Transactional
    public void answer(ConferenceId conference, Answers answers) {
        Conference answered = conferences.lock(conference);
        db.sql("delete from family_feedback where conference_id = :conference")
                .param("conference", conference.value())
                .update();
        db.sql(
                        "insert into family_feedback (conference_id, round_id, understood, student_led, time_enough, come_again, comment)"
                                + " values (:conference, :round, :understood, :led, :time, :again, :comment)")
                .param("conference", conference.value())
                .param(
                        "round",
                        participations.get(answered.participationId()).roundId().value())
                .param("understood", answers.understood())
                .param("led", answers.studentLed())
                .param("time", answers.timeEnough())
                .param("again", answers.comeAgain())
                .param("comment", answers.comment())
                .update();
    }

    public Optional<Answers> findByConference(ConferenceId conference) {
        return db.sql("select understood, student_led, time_enough, come_again, comment from family_feedback"
                        + " where conference_id = :conference")
                .param("conference", conference.value())
                .query((row, number) -> new Answers(
                        row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4), row.getString(5)))
                .optional();
    }

    /** Nothing while fewer than five families have answered. */
    public Optional<Counts> countsOf(RoundId round) {
        return Optional.ofNullable(heardIn(List.of(round)).get(round)).map(Heard::counts);
    }

    /**
     * What families would keep and change, without their names and in no order that tells of them; nothing while fewer
     * than five families have answered.
     */
    public List<String> commentsOf(RoundId round) {
        Heard heard = heardIn(List.of(round)).get(round);
        return heard == null ? List.of() : heard.comments();
    }

    /** The rounds of the whole school in which enough families have answered, the latest evening first. */
    public List<RoundId> answeredIn(int from, int most) {
        List<RoundId> enough = db.sql(
                        "select round_id from family_feedback group by round_id having count(*) >= :fewest")
                .param("fewest", FEWEST_SHOWN)
                .query((row, number) -> new RoundId(row.getObject(1, UUID.class)))
                .list();
        return rounds.latest(enough, from, most);
    }

    /** By round; a round in which fewer than five families have answered is left out. */
    public Map<RoundId, Heard> heardIn(Collection<RoundId> rounds) {
        if (rounds.isEmpty()) {
            return Map.of();
        }
        Map<RoundId, List<Answers>> all = db
                .sql("select round_id, understood, student_led, time_enough, come_again, comment from family_feedback"
                        + " where round_id in (:rounds) order by comment")
                .param("rounds", rounds.stream().map(RoundId::value).toList())
                .query((row, number) -> Map.entry(
                        new RoundId(row.getObject(1, UUID.class)),
                        new Answers(
                                row.getBoolean(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getBoolean(5),
                                row.getString(6))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return all.entrySet().stream()
                .filter(each -> each.getValue().size() >= FEWEST_SHOWN)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> heard(each.getValue())));
    }

    private static Heard heard(List<Answers> all) {
        return new Heard(
                new Counts(
                        all.size(),
                        count(all, Answers::understood),
                        count(all, Answers::studentLed),
                        count(all, Answers::timeEnough),
                        count(all, Answers::comeAgain)),
                all.stream()
                        .map(Answers::comment)
                        .filter(comment -> !comment.isEmpty())
                        .toList());
    }

    /** A count that would tell of one or two families what they said is left out. */
    private static String count(List<Answers> all, Predicate<Answers> said) {
        long yes = all.stream().filter(said).count();
        long no = all.size() - yes;
        boolean telling = yes > 0 && yes < 3 || no > 0 && no < 3;
        return telling ? "·" : Long.toString(yes);
    }

    /** One family's four taps and its word. */
    public record Answers(
            boolean understood, boolean studentLed, boolean timeEnough, boolean comeAgain, String comment) {

        public Answers {
            comment = TextRules.optional(comment, Debrief.LONGEST);
        }
    }

    /** How many families said yes to each; a dot where the number would say who. */
    public record Counts(int families, String understood, String studentLed, String timeEnough, String comeAgain) {}

    /** What the school hears of a round. */
    public record Heard(Counts counts, List<String> comments) {}
}
