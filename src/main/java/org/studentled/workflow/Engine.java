package org.studentled.workflow;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;

/**
 * Carries what happened at school to the processes that wait for it, in the transaction in which it happened.
 *
 * <p>No one waiting is fine: a child may do tomorrow's work today. Variables hold ids, phases and choices only.
 */
@Component
class Engine {

    static final String ROUND = "roundId";
    static final String PARTICIPATION = "participationId";
    static final String CONFERENCE = "conferenceId";
    static final String WEEK = "weekId";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final JdbcClient db;

    Engine(RuntimeService runtime, TaskService tasks, ManagementService management, JdbcClient db) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.db = db;
    }

    /** Starts the process once: while one of this business key is running, a second start changes nothing. */
    void start(String process, UUID businessKey, Map<String, Object> ids) {
        boolean running = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey.toString())
                        .count()
                > 0;
        if (!running) {
            runtime.startProcessInstanceByKey(process, businessKey.toString(), ids);
        }
    }

    /** Ends the process early; no one waits for anything it would have done. What another one called, that one ends. */
    void end(String process, UUID businessKey) {
        lock(businessKey);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString())
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "over"));
    }

    /** Ends whatever is still running because of the round: what earlier versions of the models started, too. */
    void endAllOf(UUID round) {
        runtime.createProcessInstanceQuery()
                .variableValueEquals(ROUND, round.toString())
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "the round is closed"));
    }

    void complete(String task, UUID businessKey) {
        complete(task, businessKey, Map.of());
    }

    void complete(String task, UUID businessKey, Map<String, Object> choices) {
        lock(businessKey);
        waiting(task, businessKey).list().forEach(open -> tasks.complete(open.getId(), choices));
    }

    /** Completes the task of one child among those of the class. */
    void completeFor(String assignee, String task, UUID businessKey) {
        lock(businessKey);
        waiting(task, businessKey).taskAssignee(assignee).list().forEach(open -> tasks.complete(open.getId()));
    }

    boolean waitsFor(String assignee, String task, UUID businessKey) {
        return waiting(task, businessKey).taskAssignee(assignee).count() > 0;
    }

    boolean waits(String task, UUID businessKey) {
        return waiting(task, businessKey).count() > 0;
    }

    void correlate(String message, UUID businessKey) {
        lock(businessKey);
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .correlateAll();
    }

    /** As {@link #correlate(String, UUID)}, about one child among those of the class; others' variables stay as they are. */
    void correlateFor(ParticipationId participation, String message, UUID businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .setVariableToTriggeredScope(PARTICIPATION, participation.toString())
                .correlateAll();
    }

    /** Tells every process of the round that waits for the message. */
    void correlateAll(String message, UUID round) {
        MessageCorrelationBuilder everybody =
                runtime.createMessageCorrelation(message).processInstanceVariableEquals(ROUND, round.toString());
        everybody.correlateAll();
    }

    /** Dates moved: every timer of the round reads its date again. */
    void refreshDueDates(UUID round) {
        runtime.createProcessInstanceQuery()
                .variableValueEquals(ROUND, round.toString())
                .list()
                .forEach(instance -> refreshDueDatesOf(instance.getId()));
    }

    void refreshDueDates(String process, UUID businessKey) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString())
                .list()
                .forEach(instance -> refreshDueDatesOf(instance.getId()));
    }

    private void refreshDueDatesOf(String instance) {
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .map(Job::getId)
                .forEach(timer -> management.recalculateJobDuedate(timer, false));
    }

    /**
     * Two hands that carry one process on do so one after the other: the second finds what the first one left. The row of
     * the outermost process stands for all it has called; it is held until the transaction is over.
     */
    private void lock(UUID businessKey) {
        db.sql("select id_ from act_ru_execution where id_ in (select root_proc_inst_id_ from act_ru_execution"
                        + " where business_key_ = :key) order by id_ for update")
                .param("key", businessKey.toString())
                .query(String.class)
                .list();
    }

    private TaskQuery waiting(String task, UUID businessKey) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processInstanceBusinessKey(businessKey.toString())
                .active();
    }
}
