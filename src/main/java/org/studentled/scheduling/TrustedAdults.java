package org.studentled.scheduling;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.AdultId;
import org.studentled.school.HouseholdId;
import org.studentled.school.PersonName;
import org.studentled.school.TextRules;

/** Adults who come with or instead of a family because someone of the family said so. */
@Component
public class TrustedAdults {

    private final JdbcClient db;
    private final Participations participations;
    private final Clock clock;

    TrustedAdults(JdbcClient db, Participations participations, Clock clock) {
        this.db = db;
        this.participations = participations;
        this.clock = clock;
    }

    /** The same name again changes the relation only. */
    @Transactional
    public void name(ParticipationId participation, HouseholdId household, Named named, AdultId by) {
        findByParticipationAndHousehold(participation, household).stream()
                .filter(before -> PersonName.same(before.name(), named.name()))
                .forEach(before -> db.sql("delete from trusted_adult where participation_id = :participation"
                                + " and household_id = :household and name = :name")
                        .param("participation", participation.value())
                        .param("household", household.value())
                        .param("name", before.name())
                        .update());
        db.sql("insert into trusted_adult (participation_id, household_id, name, relation, told_by, told_at)"
                        + " values (:participation, :household, :name, :relation, :by, :at)")
                .param("participation", participation.value())
                .param("household", household.value())
                .param("name", named.name())
                .param("relation", named.relation())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public List<Named> findByParticipationAndHousehold(ParticipationId participation, HouseholdId household) {
        return db.sql("select name, relation from trusted_adult where participation_id = :participation"
                        + " and household_id = :household order by name")
                .param("participation", participation.value())
                .param("household", household.value())
                .query((row, number) -> new Named(row.getString(1), row.getString(2)))
                .list();
    }

    /** Of a whole round, by the conference of a household they come to; where no one was named, nothing. */
    public Map<InvitedHouseholdKey, List<Named>> in(RoundId round) {
        List<ParticipationId> inRound = participations.idsIn(round);
        if (inRound.isEmpty()) {
            return Map.of();
        }
        Map<InvitedHouseholdKey, List<Named>> all = new HashMap<>();
        db.sql("select participation_id, household_id, name, relation from trusted_adult"
                        + " where participation_id in (:participations) order by name")
                .param(
                        "participations",
                        inRound.stream().map(ParticipationId::value).toList())
                .query(row -> {
                    all.computeIfAbsent(InvitedHouseholdKey.read(row), key -> new ArrayList<>())
                            .add(new Named(row.getString(3), row.getString(4)));
                });
        return all;
    }

    /** Who it is, as the family put it. */
    public record Named(String name, String relation) {

        public Named {
            name = TextRules.required(name, 120);
            relation = TextRules.optional(relation, 60);
        }
    }
}
