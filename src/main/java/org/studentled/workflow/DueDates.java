package org.studentled.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Dates moved: what already waits is due on its new day, in the inbox and in the engine's own list. */
@Component
class DueDates {

    private final Inbox inbox;
    private final TaskService tasks;
    private final ConferenceRoundSteps ofRound;
    private final ParticipationSteps ofChild;
    private final WeeklyCollectionSteps ofWeek;

    DueDates(
            Inbox inbox,
            TaskService tasks,
            ConferenceRoundSteps ofRound,
            ParticipationSteps ofChild,
            WeeklyCollectionSteps ofWeek) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.ofRound = ofRound;
        this.ofChild = ofChild;
        this.ofWeek = ofWeek;
    }

    void readAgain(UUID round) {
        inbox.ofRound(round).stream()
                // What was promised for a day stays on that day.
                .filter(item -> item.dueAt() != null && !item.task().equals("followUp"))
                .forEach(item -> move(item, due(item).toInstant()));
    }

    private void move(InboxItem item, Instant due) {
        if (!due.equals(item.dueAt())) {
            tasks.setDueDate(item.taskId(), Date.from(due));
        }
    }

    /** The same dates that the models ask for when the task begins. */
    private Date due(InboxItem item) {
        if (item.weekId() != null) {
            return ofWeek.weekEnds(item.weekId().toString());
        }
        if (item.participationId() != null) {
            return ofChild.due(item.participationId().toString(), item.task());
        }
        String round = item.roundId().toString();
        return item.task().equals("findSubstitute") ? ofRound.substituteBy(round) : ofRound.closesOn(round);
    }
}
