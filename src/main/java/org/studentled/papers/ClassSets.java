package org.studentled.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.printing.PrintOptions;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.NotFoundException;

/** The class sets that were ordered: finished parts survive a restart, the rest is resumed. */
@Component
public class ClassSets {

    /** Whoever began a part and did not finish it in this time was stopped. */
    private static final Duration LONGEST_PART = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Participations participations;
    private final Clock clock;

    ClassSets(JdbcClient db, Participations participations, Clock clock) {
        this.db = db;
        this.participations = participations;
        this.clock = clock;
    }

    @Transactional
    public UUID order(RoundId round, Locale language, PrintOptions options) {
        UUID id = UUID.randomUUID();
        db.sql("insert into class_set (id, round_id, language, format, large_letters, ordered_at)"
                        + " values (:id, :round, :language, :format, :large, :at)")
                .param("id", id)
                .param("round", round.value())
                .param("language", language.toLanguageTag())
                .param("format", options.format().name())
                .param("large", options.large())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        List<Participation> students = participations.takingPartIn(round);
        for (int place = 0; place < students.size(); place++) {
            db.sql("insert into class_set_part (set_id, participation_id, place, state)"
                            + " values (:set, :child, :place, 'WAITING')")
                    .param("set", id)
                    .param("child", students.get(place).id().value())
                    .param("place", place)
                    .update();
        }
        return id;
    }

    /** What was printed is not kept for good: the day stands beside it, and outlives a restart. */
    @Transactional
    void deleteOld() {
        db.sql("delete from class_set where ordered_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(ClassSet.KEPT)))
                .update();
    }

    /** The newest first. */
    public List<ClassSet> findByRound(RoundId round) {
        return db
                .sql("select * from class_set where round_id = :round order by ordered_at desc")
                .param("round", round.value())
                .query((row, number) -> set(row))
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    public ClassSet get(UUID id) {
        return db.sql("select * from class_set where id = :id")
                .param("id", id)
                .query((row, number) -> set(row))
                .optional()
                .map(this::whole)
                .orElseThrow(() -> new NotFoundException("class set", id));
    }

    /** Takes the next part that no one works at, and keeps others from it. */
    @Transactional
    Optional<PrintJob> claim() {
        Instant now = clock.instant();
        Optional<PrintJob> next = db.sql("select set_id, participation_id from class_set_part where state = 'WAITING'"
                        + " and (begun_at is null or begun_at < :stopped) order by set_id, place"
                        + " fetch first 1 rows only")
                .param("stopped", Timestamp.from(now.minus(LONGEST_PART)))
                .query((row, number) ->
                        new PrintJob(row.getObject(1, UUID.class), new ParticipationId(row.getObject(2, UUID.class))))
                .optional();
        return next.filter(printJob -> db.sql("update class_set_part set begun_at = :now where set_id = :set"
                                + " and participation_id = :child and state = 'WAITING'"
                                + " and (begun_at is null or begun_at < :stopped)")
                        .param("now", Timestamp.from(now))
                        .param("set", printJob.set())
                        .param("child", printJob.participation().value())
                        .param("stopped", Timestamp.from(now.minus(LONGEST_PART)))
                        .update()
                == 1);
    }

    @Transactional
    void finish(PrintJob printJob, ClassSet.State state) {
        db.sql("update class_set_part set state = :state where set_id = :set and participation_id = :child")
                .param("state", state.name())
                .param("set", printJob.set())
                .param("child", printJob.participation().value())
                .update();
    }

    private static ClassSet set(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ClassSet(
                id,
                new RoundId(row.getObject("round_id", UUID.class)),
                Locale.forLanguageTag(row.getString("language")),
                new PrintOptions(PrintOptions.Format.valueOf(row.getString("format")), row.getBoolean("large_letters")),
                row.getTimestamp("ordered_at").toInstant(),
                List.of());
    }

    // Only once the sets are read: their parts take a statement of their own, and a thread has one connection.
    private ClassSet whole(ClassSet set) {
        return new ClassSet(set.id(), set.round(), set.language(), set.options(), set.orderedAt(), parts(set.id()));
    }

    private List<ClassSet.Part> parts(UUID set) {
        return db.sql("select participation_id, state from class_set_part where set_id = :set order by place")
                .param("set", set)
                .query((row, number) -> new ClassSet.Part(
                        new ParticipationId(row.getObject(1, UUID.class)), ClassSet.State.valueOf(row.getString(2))))
                .list();
    }

    /** One child's papers of one set. */
    record PrintJob(UUID set, ParticipationId participation) {}
}
