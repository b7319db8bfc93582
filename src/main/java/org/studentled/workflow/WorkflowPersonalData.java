package org.studentled.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.FollowUps;
import org.studentled.letters.LetterId;
import org.studentled.letters.Letters;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.PersonalData;
import org.studentled.school.StudentId;
import org.studentled.school.TablePersonalData;

/** What waits for a child and because of it; the engine's own instances, running and past, go with it. */
@Component
class WorkflowPersonalData implements PersonalData {

    private static final List<String> ITS_OWN = List.of("participation", "conference", "take-home");

    private final TablePersonalData inbox;
    private final JdbcClient db;
    private final Participations participations;
    private final Conferences conferences;
    private final FollowUps followUps;
    private final Letters letters;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;

    WorkflowPersonalData(
            JdbcClient db,
            Participations participations,
            Conferences conferences,
            FollowUps followUps,
            Letters letters,
            ProcessEngine engine) {
        this.db = db;
        this.participations = participations;
        this.conferences = conferences;
        this.followUps = followUps;
        this.letters = letters;
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.history = engine.getHistoryService();
        inbox = new TablePersonalData(db, "workflow", 80)
                .with("participations", participations::idsOf, ParticipationId::value)
                .and("inbox_item", "participation_id in (:participations)");
    }

    @Override
    public String name() {
        return inbox.name();
    }

    @Override
    public int level() {
        return inbox.level();
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(StudentId student) {
        return inbox.export(student);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(StudentId student) {
        List<String> keys = keys(student);
        keys.forEach(this::forgetTasksAndInstances);
        if (!keys.isEmpty()) {
            history.createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                    .list()
                    .forEach(past -> history.deleteHistoricProcessInstanceIfExists(past.getId()));
        }
        // Of the class's own instances, which stay, the steps that were this child's lose whose they were.
        keys.forEach(key -> db.sql("update act_hi_actinst set assignee_ = null where assignee_ = :key")
                .param("key", key)
                .update());
        inbox.delete(student);
    }

    /** The business keys of the processes that carry the child. */
    private List<String> keys(StudentId student) {
        List<ParticipationId> mine = participations.idsOf(student);
        return Stream.of(
                        mine.stream().map(ParticipationId::value),
                        conferences.idsOf(student).stream().map(ConferenceId::value),
                        followUps.idsOf(mine).stream(),
                        letters.idsAbout(mine).stream().map(LetterId::value))
                .flatMap(Function.identity())
                .map(UUID::toString)
                .toList();
    }

    /** The class's own processes go on: there the child's tasks are merely done. */
    private void forgetTasksAndInstances(String key) {
        tasks.createTaskQuery().taskAssignee(key).list().stream()
                .filter(task -> !isItsOwn(task.getProcessDefinitionId()))
                .forEach(task -> tasks.complete(task.getId()));
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .rootProcessInstances()
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "erased", true, true, false, false));
        history.createHistoricTaskInstanceQuery()
                .taskAssignee(key)
                .list()
                .forEach(past -> history.deleteHistoricTaskInstance(past.getId()));
    }

    private static boolean isItsOwn(String definition) {
        return ITS_OWN.contains(definition.substring(0, definition.indexOf(':')));
    }
}
