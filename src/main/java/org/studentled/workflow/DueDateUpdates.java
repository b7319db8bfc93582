package org.studentled.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates moved: what already waits is due on its new day, in the inbox and in the engine's own list. */
@Component
class DueDateUpdates {

    private final Inbox inbox;
    private final TaskService tasks;
    private final ConferenceRoundSteps ofRound;
    private final ParticipationSteps ofStudent;
    private final ConferenceSteps ofFamily;
    private final WeeklyCollectionSteps ofWeek;

    DueDateUpdates(
            Inbox inbox,
            TaskService tasks,
            ConferenceRoundSteps ofRound,
            ParticipationSteps ofStudent,
            ConferenceSteps ofFamily,
            WeeklyCollectionSteps ofWeek) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.ofRound = ofRound;
        this.ofStudent = ofStudent;
        this.ofFamily = ofFamily;
        this.ofWeek = ofWeek;
    }

    void refresh(UUID round) {
        inbox.ofRound(round).stream().filter(item -> item.dueAt() != null).forEach(item -> move(item, due(item)));
    }

    private void move(InboxItem item, @Nullable Date newly) {
        Instant due = newly == null ? item.dueAt() : newly.toInstant();
        if (due != null && !due.equals(item.dueAt())) {
            tasks.setDueDate(item.taskId(), Date.from(due));
        }
    }

    /**
     * The same dates that the models ask for when the task begins; nothing for what was promised for a day, or is counted
     * from the day it came up.
     */
    private @Nullable Date due(InboxItem item) {
        String round = item.roundId().toString();
        return switch (item.task()) {
            case "doMyWeek" -> ofWeek.weekEnds(String.valueOf(item.weekId()));
            case "pickWork", "setGoals", "numberPages", "fillScript", "practice", "rehearse", "writeNote" ->
                ofStudent.due(String.valueOf(item.participationId()), item.task());
            case "placeFamily" -> ofFamily.due(String.valueOf(item.conferenceId()), item.task());
            case "findSubstitute" -> ofRound.substituteBy(round);
            case "lookBack" -> ofRound.closesOn(round);
            default -> null;
        };
    }
}
