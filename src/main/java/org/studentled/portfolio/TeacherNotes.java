package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
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
import org.studentled.school.StaffId;
import org.studentled.school.TextRules;

/** The teachers' notes in the portfolios. */
@Component
public class TeacherNotes {

    private final Participations participations;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeacherNotes(Participations participations, JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.participations = participations;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** @throws org.studentled.school.TextRefused when it is empty or longer than 2,000 characters */
    @Transactional
    public void write(ParticipationId participation, String typed, StaffId by) {
        String text = TextRules.required(typed, TeacherNote.LONGEST);
        participations.lock(participation);
        db.sql("delete from teacher_note where participation_id = :participation")
                .param("participation", participation.value())
                .update();
        db.sql("insert into teacher_note (participation_id, text, written_by, written_at)"
                        + " values (:participation, :text, :by, :at)")
                .param("participation", participation.value())
                .param("text", text)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new TeacherNote.Written(participation));
    }

    public Optional<TeacherNote> findByParticipation(ParticipationId participation) {
        return Optional.ofNullable(findByParticipations(List.of(participation)).get(participation));
    }

    /** Of many children at once; whoever has none is not in it. */
    public Map<ParticipationId, TeacherNote> findByParticipations(Collection<ParticipationId> participations) {
        Map<ParticipationId, TeacherNote> notes = new HashMap<>();
        if (!participations.isEmpty()) {
            db.sql("select participation_id, text, written_at from teacher_note where participation_id in (:all)")
                    .param(
                            "all",
                            participations.stream().map(ParticipationId::value).toList())
                    .query(row -> {
                        notes.put(
                                new ParticipationId(row.getObject(1, UUID.class)),
                                new TeacherNote(
                                        row.getString(2), row.getTimestamp(3).toInstant()));
                    });
        }
        return notes;
    }
}
