package org.studentled.classroom.prep;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.round.Phase;
import org.studentled.round.PrepDays;
import org.studentled.round.PrepTasks;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;

/** When the week of preparing begins, the class is told in Google Classroom, too: once for the whole week. */
@Component
class PrepWeekEventListener {

    private final ClassroomPrepTasks tasks;
    private final Rounds rounds;
    private final PrepDays prepDays;
    private final MessageSource messages;
    private final URI address;

    PrepWeekEventListener(
            ClassroomPrepTasks tasks,
            Rounds rounds,
            PrepDays prepDays,
            MessageSource messages,
            @Value("${school.address}") URI address) {
        this.tasks = tasks;
        this.rounds = rounds;
        this.prepDays = prepDays;
        this.messages = messages;
        this.address = address;
    }

    @EventListener
    void on(Round.PhaseEntered entered) {
        Round round = rounds.get(entered.round());
        if (entered.phase() == Phase.PREP && tasks.covers(round.classId())) {
            // The week of preparing is none of the collecting weeks; the round itself names it.
            tasks.publish(round.classId(), new WeekId(round.id().value()), task(round));
        }
    }

    private PrepTasks.Task task(Round round) {
        return new PrepTasks.Task(
                message("classroom.prepWeek.title"), message("classroom.prepWeek.text"), prepDays.last(round), address);
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
