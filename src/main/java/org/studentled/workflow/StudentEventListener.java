package org.studentled.workflow;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Debrief;
import org.studentled.goals.Goal;
import org.studentled.portfolio.Portfolio;
import org.studentled.portfolio.TeacherNote;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Practice;
import org.studentled.rehearsal.SignOff;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Weeks;
import org.studentled.script.Script;

/** What a child does on their way to the evening, told to the models. */
@Component
class StudentEventListener {

    private final Engine engine;
    private final Participations participations;
    private final Weeks weeks;

    StudentEventListener(Engine engine, Participations participations, Weeks weeks) {
        this.engine = engine;
        this.participations = participations;
        this.weeks = weeks;
    }

    @EventListener
    void on(Participation.Joined joined) {
        String round = joined.round().toString();
        String participation = joined.participation().toString();
        engine.start(
                "participation",
                joined.participation().value(),
                Map.of(Engine.ROUND, round, Engine.PARTICIPATION, participation));
    }

    @EventListener
    void on(Participation.Left left) {
        engine.correlate("studentLeft", left.participation().value());
    }

    @EventListener
    void on(Participation.Waived waived) {
        ParticipationId id = waived.participation();
        if ("doMyWeek".equals(waived.gate())) {
            weeks.current(participations.get(id).roundId())
                    .ifPresent(week -> RoundEventListener.WEEK_TASKS.forEach(task ->
                            engine.completeFor(id.toString(), task, week.id().value())));
        } else {
            engine.complete(waived.gate(), id.value(), Map.of("ready", true));
        }
    }

    @EventListener
    void on(Portfolio.WorkPicked picked) {
        done("pickWork", picked.participation());
    }

    @EventListener
    void on(Goal.Written written) {
        done("setGoals", written.participation());
    }

    @EventListener
    void on(Portfolio.Numbered numbered) {
        done("numberPages", numbered.participation());
    }

    @EventListener
    void on(Script.Filled filled) {
        done("fillScript", filled.participation());
    }

    @EventListener
    void on(Practice.Done practiced) {
        done("practice", practiced.participation());
    }

    @EventListener
    void on(PartnerSheet.HandedIn sheet) {
        done("rehearse", sheet.presenter());
    }

    @EventListener
    void on(SignOff.Given given) {
        engine.complete("signOff", given.participation().value(), Map.of("ready", given.ready()));
    }

    @EventListener
    void on(TeacherNote.Written written) {
        done("writeNote", written.participation());
    }

    @EventListener
    void on(Debrief.StudentAnswered answered) {
        done("sayHowItWent", answered.participation());
    }

    @EventListener
    void on(Debrief.TeacherAnswered answered) {
        done("debrief", answered.participation());
    }

    private void done(String task, ParticipationId id) {
        engine.complete(task, id.value());
    }
}
