package org.studentled.conference;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.StaffId;

/** Which teacher in the room goes to which table, so that no two go to the same one. */
@Component
public class TableClaims {

    private final Conferences conferences;
    private final Participations participations;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TableClaims(
            Conferences conferences,
            Participations participations,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.participations = participations;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever says so first goes; a second word, from whomever, changes nothing. */
    @Transactional
    public void claim(ConferenceId conference, StaffId teacher) {
        conferences.lock(conference);
        int first = db.sql("insert into table_claim (conference_id, staff_id, claimed_at)"
                        + " select cast(:conference as uuid), cast(:staff as uuid), cast(:at as timestamp with time zone) where not exists"
                        + " (select 1 from table_claim where conference_id = :conference)")
                .param("conference", conference.value())
                .param("staff", teacher.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (first > 0) {
            events.publishEvent(new Conference.TableChanged(conference));
        }
    }

    /** Someone else may go after all. */
    @Transactional
    public void release(ConferenceId conference, StaffId teacher) {
        int gone = db.sql("delete from table_claim where conference_id = :conference and staff_id = :staff")
                .param("conference", conference.value())
                .param("staff", teacher.value())
                .update();
        if (gone > 0) {
            events.publishEvent(new Conference.TableChanged(conference));
        }
    }

    /** Who goes where in the whole room. */
    public Map<ConferenceId, StaffId> in(RoundId round) {
        List<ParticipationId> inRound = participations.idsIn(round);
        if (inRound.isEmpty()) {
            return Map.of();
        }
        Map<ConferenceId, StaffId> going = new HashMap<>();
        db.sql("select t.conference_id, t.staff_id from table_claim t join conference c on c.id = t.conference_id"
                        + " where c.participation_id in (:participations)")
                .param(
                        "participations",
                        inRound.stream().map(ParticipationId::value).toList())
                .query(row -> {
                    going.put(
                            new ConferenceId(row.getObject(1, UUID.class)), new StaffId(row.getObject(2, UUID.class)));
                });
        return going;
    }

    public Optional<StaffId> findByConference(ConferenceId conference) {
        return db.sql("select staff_id from table_claim where conference_id = :conference")
                .param("conference", conference.value())
                .query(UUID.class)
                .optional()
                .map(StaffId::new);
    }
}
