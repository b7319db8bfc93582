package org.studentled.conference;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;

/** The debriefs of a round. */
@Component
public class Debriefs {

    private final Participations participations;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;

    Debriefs(Participations participations, JdbcClient db, ApplicationEventPublisher events) {
        this.participations = participations;
        this.db = db;
        this.events = events;
    }

    @Transactional
    public void answer(ParticipationId participation, Debrief.StudentAnswers answers) {
        participations.lock(participation);
        if (studentAnswers(participation).filter(answers::equals).isPresent()) {
            return;
        }
        delete("student_debrief", participation);
        db.sql("insert into student_debrief (participation_id, proud_of, would_change, felt)"
                        + " values (:participation, :proud, :change, :felt)")
                .param("participation", participation.value())
                .param("proud", answers.proudOf())
                .param("change", answers.wouldChange())
                .param("felt", answers.felt())
                .update();
        events.publishEvent(new Debrief.StudentAnswered(participation));
    }

    @Transactional
    public void answer(ParticipationId participation, Debrief.TeacherAnswers answers) {
        participations.lock(participation);
        if (teacherAnswers(participation).filter(answers::equals).isPresent()) {
            return;
        }
        delete("teacher_debrief", participation);
        db.sql("insert into teacher_debrief (participation_id, led_alone, follow_up)"
                        + " values (:participation, :alone, :up)")
                .param("participation", participation.value())
                .param("alone", answers.ledAlone())
                .param("up", answers.followUp())
                .update();
        events.publishEvent(new Debrief.TeacherAnswered(participation));
    }

    /** The whole class at once, or nothing of it. */
    @Transactional
    public void answerAll(Map<ParticipationId, Debrief.TeacherAnswers> answers) {
        // In one order: else two who debrief the same class wait for each other.
        answers.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().value()))
                .forEach(each -> answer(each.getKey(), each.getValue()));
    }

    public Optional<Debrief.StudentAnswers> studentAnswers(ParticipationId participation) {
        return db.sql(
                        "select proud_of, would_change, felt from student_debrief where participation_id = :participation")
                .param("participation", participation.value())
                .query((row, number) ->
                        new Debrief.StudentAnswers(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    public Optional<Debrief.TeacherAnswers> teacherAnswers(ParticipationId participation) {
        return db.sql("select led_alone, follow_up from teacher_debrief where participation_id = :participation")
                .param("participation", participation.value())
                .query((row, number) -> new Debrief.TeacherAnswers(row.getBoolean(1), row.getString(2)))
                .optional();
    }

    private void delete(String table, ParticipationId participation) {
        db.sql("delete from " + table + " where participation_id = :participation")
                .param("participation", participation.value())
                .update();
    }
}
