package org.studentled.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.NotFoundException;

/** The promises that came out of the conferences, each with its day. */
@Component
public class FollowUps {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FollowUps(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** The same promise for the same day again is the one there is. */
    @Transactional
    public void promise(ParticipationId participation, String what, LocalDate dueOn) {
        FollowUp followUp = FollowUp.promised(participation, what, dueOn);
        boolean known = findByParticipation(participation).stream()
                .anyMatch(before ->
                        before.what().equals(followUp.what()) && before.dueOn().equals(dueOn));
        if (!known) {
            save(followUp);
        }
    }

    /** One that waits already is the one there is. */
    @Transactional
    void arrangeTalk(ParticipationId participation, LocalDate dueOn) {
        if (findByParticipation(participation).stream().noneMatch(each -> each.isTalkAlone() && !each.done())) {
            save(FollowUp.talk(participation, dueOn));
        }
    }

    private void save(FollowUp followUp) {
        db.sql("insert into follow_up (id, participation_id, kind, what, due_on)"
                        + " values (:id, :participation, :kind, :what, :due)")
                .param("id", followUp.id())
                .param("participation", followUp.participation().value())
                .param("kind", followUp.kind().name())
                .param("what", followUp.what())
                .param("due", followUp.dueOn())
                .update();
        events.publishEvent(new FollowUp.Promised(followUp.id(), followUp.participation()));
    }

    /**
     * A second word changes nothing.
     *
     * @throws NotFoundException when it was promised to another family
     */
    @Transactional
    public void markKept(ParticipationId participation, UUID id) {
        if (find(id).filter(promise -> promise.participation().equals(participation))
                .isEmpty()) {
            throw new NotFoundException("follow-up of this child", id);
        }
        int first = db.sql("update follow_up set done_at = :now where id = :id and participation_id = :participation"
                        + " and done_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("participation", participation.value())
                .update();
        if (first > 0) {
            events.publishEvent(new FollowUp.Kept(id));
        }
    }

    public Optional<FollowUp> find(UUID id) {
        return db.sql("select * from follow_up where id = :id")
                .param("id", id)
                .query(FollowUps::read)
                .optional();
    }

    /** By day, the kept ones too. */
    /** What was promised about these participations, kept or not. */
    public List<UUID> idsOf(Collection<ParticipationId> participations) {
        return participations.isEmpty()
                ? List.of()
                : db.sql("select id from follow_up where participation_id in (:participations)")
                        .param(
                                "participations",
                                participations.stream()
                                        .map(ParticipationId::value)
                                        .toList())
                        .query(UUID.class)
                        .list();
    }

    public List<FollowUp> findByParticipation(ParticipationId participation) {
        return db.sql("select * from follow_up where participation_id = :participation order by due_on, what")
                .param("participation", participation.value())
                .query(FollowUps::read)
                .list();
    }

    private static FollowUp read(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                row.getObject("id", UUID.class),
                new ParticipationId(row.getObject("participation_id", UUID.class)),
                FollowUp.Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("done_at") != null);
    }
}
