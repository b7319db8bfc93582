package org.studentled.rehearsal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;

/** Who listens to whom: in pairs, or in a group of three, so that no one is left out. */
@Component
public class Pairs {

    private final Participations participations;
    private final JdbcClient db;
    private final Clock clock;

    Pairs(Participations participations, JdbcClient db, Clock clock) {
        this.participations = participations;
        this.db = db;
        this.clock = clock;
    }

    /** Whose rehearsal {@code partner} listens to; a child without a partner today listens to themselves. */
    public ParticipationId presenterFor(ParticipationId partner) {
        return findByRound(participations.get(partner).roundId()).stream()
                .filter(group -> group.contains(partner))
                .findFirst()
                .map(group -> group.get((group.indexOf(partner) + 1) % group.size()))
                .orElse(partner);
    }

    /** The groups of today, as they sit; a child alone is one of them. */
    public List<List<ParticipationId>> findByRound(RoundId round) {
        return new Grouping(apart(round)).arrange(kept(round), here(round));
    }

    /** Everyone gets someone else, as far as that can be. */
    @Transactional
    public void mix(RoundId round) {
        List<ParticipationId> here = new ArrayList<>(here(round));
        Collections.shuffle(here, new Random(clock.millis()));
        save(round, new Grouping(apart(round)).arrange(List.of(), here));
    }

    /** Two who should be partners; theirs are put together again. */
    @Transactional
    public void pair(RoundId round, ParticipationId one, ParticipationId other) {
        List<List<ParticipationId>> groups = new ArrayList<>(kept(round).stream()
                .map(group -> group.stream()
                        .filter(each -> !each.equals(one) && !each.equals(other))
                        .toList())
                .toList());
        groups.add(List.of(one, other));
        save(round, new Grouping(apart(round)).arrange(groups, here(round)));
    }

    @Transactional
    public void away(ParticipationId participation, boolean away) {
        participations.lock(participation);
        db.sql("delete from rehearsal_absence where participation_id = :id")
                .param("id", participation.value())
                .update();
        if (away) {
            db.sql("insert into rehearsal_absence (participation_id) values (:id)")
                    .param("id", participation.value())
                    .update();
        }
    }

    /** Who of the round is away. */
    public Set<ParticipationId> awayIn(RoundId round) {
        List<UUID> inRound = idsIn(round);
        if (inRound.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                db.sql("select participation_id from rehearsal_absence where participation_id in (:participations)")
                        .param("participations", inRound)
                        .query((row, number) -> new ParticipationId(row.getObject(1, UUID.class)))
                        .list());
    }

    public boolean isAway(ParticipationId participation) {
        return db.sql("select count(*) from rehearsal_absence where participation_id = :id")
                        .param("id", participation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional
    public void keepApart(ParticipationId one, ParticipationId other) {
        meetAgain(one, other);
        if (!one.equals(other)) {
            db.sql("insert into rehearsal_separation (one, other) values (:one, :other)")
                    .param("one", one.value())
                    .param("other", other.value())
                    .update();
        }
    }

    @Transactional
    public void meetAgain(ParticipationId one, ParticipationId other) {
        db.sql(
                        "delete from rehearsal_separation where (one = :one and other = :other) or (one = :other and other = :one)")
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    public Set<Set<ParticipationId>> apart(RoundId round) {
        List<UUID> inRound = idsIn(round);
        if (inRound.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.sql("select one, other from rehearsal_separation where one in (:participations)")
                .param("participations", inRound)
                .query((row, number) ->
                        Set.of(ParticipationId.of(row.getString(1)), ParticipationId.of(row.getString(2))))
                .list());
    }

    private List<UUID> idsIn(RoundId round) {
        return participations.idsIn(round).stream().map(ParticipationId::value).toList();
    }

    private List<ParticipationId> here(RoundId round) {
        Set<ParticipationId> away = awayIn(round);
        return participations.takingPartIn(round).stream()
                .map(Participation::id)
                .filter(id -> !away.contains(id))
                .sorted(Comparator.comparing(ParticipationId::value))
                .toList();
    }

    private List<List<ParticipationId>> kept(RoundId round) {
        Map<Integer, List<ParticipationId>> groups = new TreeMap<>();
        db.sql("select group_number, participation_id from rehearsal_group where round_id = :round"
                        + " order by group_number, place")
                .param("round", round.value())
                .query(row -> {
                    groups.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                            .add(ParticipationId.of(row.getString(2)));
                });
        return groups.values().stream().collect(Collectors.toUnmodifiableList());
    }

    private void save(RoundId round, List<List<ParticipationId>> groups) {
        groups.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ParticipationId::value))
                .forEach(participations::lock);
        db.sql("delete from rehearsal_group where round_id = :round")
                .param("round", round.value())
                .update();
        for (int number = 0; number < groups.size(); number++) {
            List<ParticipationId> group = groups.get(number);
            for (int place = 0; place < group.size(); place++) {
                db.sql("insert into rehearsal_group (participation_id, round_id, group_number, place)"
                                + " values (:id, :round, :number, :place)")
                        .param("id", group.get(place).value())
                        .param("round", round.value())
                        .param("number", number)
                        .param("place", place)
                        .update();
            }
        }
    }
}
