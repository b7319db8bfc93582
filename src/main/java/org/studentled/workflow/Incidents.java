package org.studentled.workflow;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps that failed repeatedly and now wait for someone to look at the cause. */
@Component
public class Incidents {

    private static final int PAGE = 100;

    private final RuntimeService runtime;
    private final ManagementService management;

    Incidents(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    /** The newest first, at most a hundred. */
    public List<FailedStep> all() {
        return runtime.createIncidentQuery().orderByIncidentTimestamp().desc().listPage(0, PAGE).stream()
                .map(Incidents::failedStep)
                .toList();
    }

    public long count() {
        return runtime.createIncidentQuery().count();
    }

    @Transactional
    public void retry(String jobId) {
        Job job = management.createJobQuery().jobId(jobId).singleResult();
        if (job != null) {
            management.setJobRetries(jobId, 1);
        }
    }

    private static FailedStep failedStep(Incident incident) {
        String process = incident.getProcessDefinitionId();
        return new FailedStep(
                incident.getConfiguration(),
                process == null ? "" : process.substring(0, process.indexOf(':')),
                incident.getActivityId(),
                incident.getIncidentTimestamp().toInstant());
    }

    /**
     * A step that does not get through.
     *
     * @param job what to try again
     * @param step its name in the model
     */
    public record FailedStep(String job, String process, String step, Instant since) {}
}
