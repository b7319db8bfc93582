package org.studentled.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.outbox.Outbox;
import org.studentled.printing.PrintOptions;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.NotFoundException;
import org.studentled.school.RandomIds;

/** The class sets that were ordered: finished parts survive a restart, the rest is resumed. */
@Component
public class ClassSets {

    /** Of their entries in the outbox. */
    static final String KIND = "CLASS_SET";

    private final JdbcClient db;
    private final Outbox outbox;
    private final Participations participations;
    private final Clock clock;

    ClassSets(JdbcClient db, Outbox outbox, Participations participations, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.participations = participations;
        this.clock = clock;
    }

    @Transactional
    public UUID order(RoundId round, Locale language, PrintOptions options) {
        UUID id = RandomIds.next();
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
        outbox.enqueue(KIND, id, round.toString());
        return id;
    }

    /** What was printed is not kept for good: the day stands beside it, and outlives a restart. */
    @Transactional
    void deleteOld() {
        List<UUID> old = db.sql("select id from class_set where ordered_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(ClassSet.KEPT)))
                .query(UUID.class)
                .list();
        if (!old.isEmpty()) {
            outbox.delete(KIND, old);
            db.sql("delete from class_set where id in (:old)").param("old", old).update();
        }
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

    /** The next part of a set that is not printed yet. */
    Optional<PrintJob> next(UUID set) {
        return db.sql("select participation_id from class_set_part where set_id = :set and state = 'WAITING'"
                        + " order by place fetch first 1 rows only")
                .param("set", set)
                .query(UUID.class)
                .optional()
                .map(participation -> new PrintJob(set, new ParticipationId(participation)));
    }

    /** The rounds of those that are still there. */
    Map<UUID, RoundId> roundsOf(Collection<UUID> sets) {
        return db
                .sql("select id, round_id from class_set where id in (:sets)")
                .param("sets", sets)
                .query((row, number) ->
                        Map.entry(row.getObject(1, UUID.class), new RoundId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
