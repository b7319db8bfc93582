package org.studentled.workflow;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstructionsBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
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

    private final RuntimeService runtime;
    private final RepositoryService repository;

    ProcessMigration(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    @EventListener
    void atStart(ApplicationReadyEvent started) {
        migrate();
    }

    void migrate() {
        MOVED.forEach(this::migrate);
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
        return plan.build();
    }

    private boolean decidesOutside(ProcessDefinition earlier) {
        return repository.getBpmnModelInstance(earlier.getId()).getModelElementById("whatThen") == null;
    }

    /** Another node may be moving it at the same time, and whoever uses it wins. */
    private boolean moved(MigrationPlan plan, ProcessInstance instance) {
        try {
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            return true;
        } catch (ProcessEngineException stays) {
            LOG.info("Instance {} stays with its version: {}", instance.getId(), stays.getMessage());
            return false;
        }
    }
}
