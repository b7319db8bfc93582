package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.school.StaffId;
import org.studentled.school.Texts;

/** The teachers' notes in the portfolios. */
@Component
public class TeacherNotes {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeacherNotes(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** @throws org.studentled.school.TextRefused when it is empty or longer than 2,000 characters */
    @Transactional
    public void write(ParticipationId participation, String typed, StaffId by) {
        String text = Texts.required(typed, TeacherNote.LONGEST);
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

    public Optional<TeacherNote> of(ParticipationId participation) {
        return db.sql("select text, written_at from teacher_note where participation_id = :participation")
                .param("participation", participation.value())
                .query((row, number) ->
                        new TeacherNote(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }
}
