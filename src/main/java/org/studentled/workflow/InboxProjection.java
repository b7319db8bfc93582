package org.studentled.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.CurrentActor;
import org.studentled.school.Role;

/** Keeps the inbox beside the engine's tasks, in the engine's own transaction. */
@Component
class InboxProjection {

    static final String STUDENTS = "students";

    private final Inbox inbox;
    private final Rounds rounds;
    private final CurrentActor currentActor;
    private final Clock clock;

    InboxProjection(Inbox inbox, Rounds rounds, CurrentActor currentActor, Clock clock) {
        this.inbox = inbox;
        this.rounds = rounds;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @EventListener
    void onTaskEvent(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> inbox.add(item(task));
            case TaskListener.EVENTNAME_UPDATE -> inbox.due(task.getId(), instant(task.getDueDate()));
            case TaskListener.EVENTNAME_COMPLETE -> done(task);
            case TaskListener.EVENTNAME_DELETE -> inbox.close(task.getId(), InboxItem.Outcome.DROPPED, null, null);
            default -> {
                // An assignment is told by the claim itself.
            }
        }
    }

    private void done(DelegateTask task) {
        Actor actor = currentActor.current();
        boolean person = !actor.is(Role.SYSTEM);
        inbox.close(
                task.getId(), InboxItem.Outcome.DONE, person ? actor.role().name() : null, person ? actor.id() : null);
    }

    private InboxItem item(DelegateTask task) {
        UUID round = UUID.fromString(String.valueOf(task.getVariable(Engine.ROUND)));
        return new InboxItem(
                task.getId(),
                // For the child it is the same thing to do, whenever they joined.
                task.getTaskDefinitionKey().replace("doMyWeekToo", "doMyWeek"),
                audience(task),
                rounds.get(new RoundId(round)).classId(),
                round,
                id(task, Engine.PARTICIPATION),
                id(task, Engine.CONFERENCE),
                id(task, Engine.WEEK),
                clock.instant(),
                instant(task.getDueDate()),
                null,
                null,
                null,
                null,
                null);
    }

    private static InboxItem.Audience audience(DelegateTask task) {
        Set<String> groups =
                task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        if (groups.contains(STUDENTS) || groups.contains(ProcessMigration.STUDENTS_BEFORE)) {
            return InboxItem.Audience.STUDENT;
        }
        if (!groups.contains("office")) {
            return InboxItem.Audience.TEACHER;
        }
        return groups.contains("teachers") ? InboxItem.Audience.STAFF : InboxItem.Audience.OFFICE;
    }

    private static @Nullable UUID id(DelegateTask task, String variable) {
        Object value = task.getVariable(variable);
        return value == null ? null : UUID.fromString(value.toString());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
