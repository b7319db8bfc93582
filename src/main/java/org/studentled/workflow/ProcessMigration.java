package org.studentled.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventSubprocessJobHandler;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets rounds that began with an earlier version of the models go on with the one deployed now, each where it stands.
 *
 * <p>A week lasts five days and goes on as it began; what its earlier version calls is still there. An instance that
 * can't be moved stays with its version, too.
 */
@Component
class ProcessMigration {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessMigration.class);
    private static final List<String> MOVED = List.of("conference-round", "participation", "conference");

    /** How the models of version 1 called the group {@link InboxProjection#STUDENTS}. */
    static final String STUDENTS_BEFORE = "pupils";
    /** Where an instance may wait and the models of version 1 had another name for it. */
    private static final Map<String, String> RENAMED = Map.of(
            "practise", "practice",
            "nightBegins", "eveningBegins",
            "decideAfterRegret", "decideAfterDecline");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final ManagementService management;

    ProcessMigration(
            RuntimeService runtime, RepositoryService repository, TaskService tasks, ManagementService management) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    @EventListener
    void atStart(ApplicationReadyEvent started) {
        migrate();
    }

    void migrate() {
        MOVED.forEach(this::migrate);
        tasks.createTaskQuery()
                .taskCandidateGroup(STUDENTS_BEFORE)
                .includeAssignedTasks()
                .list()
                .forEach(this::regroup);
    }

    private void regroup(Task task) {
        try {
            tasks.addCandidateGroup(task.getId(), InboxProjection.STUDENTS);
            tasks.deleteCandidateGroup(task.getId(), STUDENTS_BEFORE);
        } catch (ProcessEngineException done) {
            LOG.info("Task {} was completed meanwhile: {}", task.getId(), done.getMessage());
        }
    }

    private void migrate(String process) {
        List<ProcessDefinition> versions = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        ProcessDefinition latest = versions.get(0);
        versions.stream().skip(1).forEach(earlier -> {
            List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                    .processDefinitionId(earlier.getId())
                    .list();
            if (!running.isEmpty()) {
                MigrationPlan plan = plan(earlier, latest);
                long moved = running.stream()
                        .filter(instance -> moved(plan, instance))
                        .count();
                LOG.info(
                        "{} of {} instances of {} version {} go on with version {}",
                        moved,
                        running.size(),
                        process,
                        earlier.getVersion(),
                        latest.getVersion());
            }
        });
    }

    private MigrationPlan plan(ProcessDefinition earlier, ProcessDefinition latest) {
        MigrationInstructionsBuilder plan = runtime.createMigrationPlan(earlier.getId(), latest.getId())
                .mapEqualActivities()
                .updateEventTriggers();
        if (earlier.getKey().equals("conference") && decidesOutside(earlier)) {
            // What the teacher decides lies in a box of its own now.
            plan.mapActivities("decideWhatInstead", "decideWhatInstead");
        }
        BpmnModelInstance before = repository.getBpmnModelInstance(earlier.getId());
        BpmnModelInstance now = repository.getBpmnModelInstance(latest.getId());
        RENAMED.forEach((old, today) -> {
            if (before.getModelElementById(old) instanceof FlowNode
                    && now.getModelElementById(today) instanceof FlowNode) {
                map(plan, old, today, now);
            }
        });
        return plan.build();
    }

    private static void map(MigrationInstructionsBuilder plan, String old, String today, BpmnModelInstance now) {
        if (now.getModelElementById(today) instanceof UserTask) {
            plan.mapActivities(old, today);
        } else {
            plan.mapActivities(old, today).updateEventTrigger();
        }
    }

    private boolean decidesOutside(ProcessDefinition earlier) {
        return repository.getBpmnModelInstance(earlier.getId()).getModelElementById("whatThen") == null;
    }

    /** The timers that begin a box beside the main way, as invitations and booking. */
    private Stream<Job> beginnings(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .filter(job -> TimerStartEventSubprocessJobHandler.TYPE.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getJobType()));
    }

    /** Another node may be moving it at the same time, and whoever uses it wins. */
    private boolean moved(MigrationPlan plan, ProcessInstance instance) {
        List<String> before = beginnings(instance).map(Job::getId).toList();
        try {
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            // What has begun once would begin again: the engine sets up the beginning of each box again.
            beginnings(instance)
                    .map(Job::getId)
                    .filter(job -> !before.contains(job))
                    .forEach(management::deleteJob);
            return true;
        } catch (ProcessEngineException stays) {
            LOG.info("Instance {} stays with its version: {}", instance.getId(), stays.getMessage());
            return false;
        }
    }
}
