package org.studentled.workflow;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.studentled.school.RandomIds;

/**
 * Does what the model {@code weekly-collection} leaves to others: reads the grades outside of the engine's transactions,
 * so that a gradebook that answers slowly holds neither a connection nor a row.
 *
 * <p>A week is lent to one node for a while. Whoever dies in the middle of a reading does not give it back; then it is
 * read again from its beginning, which changes nothing that was read already.
 */
@Component
class GradeFetcher implements DisposableBean {

    static final String TOPIC = "fetchGrades";

    /** Longer than the most patient reading of all gradebooks of a class takes. */
    private static final Duration LENT = Duration.ofMinutes(15);

    private static final int HANDS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(GradeFetcher.class);

    private final ExternalTaskService tasks;
    private final WeeklyCollectionSteps steps;
    private final boolean works;
    private final String name = RandomIds.next().toString();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, run -> {
        Thread thread = new Thread(run, "grades");
        thread.setDaemon(true);
        return thread;
    });

    /** @param works whether this node does the engine's work on its own */
    GradeFetcher(
            ExternalTaskService tasks,
            WeeklyCollectionSteps steps,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean works) {
        this.works = works;
        this.tasks = tasks;
        this.steps = steps;
    }

    /** No more than there are hands for: what is not lent here, another node may take. */
    @Scheduled(
            fixedDelayString = "${school.workflow.look-for-weeks:PT5S}",
            initialDelayString = "${school.workflow.look-for-weeks:PT5S}")
    void fetchWaiting() {
        int free = HANDS - inHand.size();
        if (!works || free <= 0) {
            return;
        }
        for (LockedExternalTask task :
                tasks.fetchAndLock(free, name).topic(TOPIC, LENT.toMillis()).execute()) {
            inHand.add(task.getId());
            hands.execute(() -> fetch(task.getId(), task.getBusinessKey()));
        }
    }

    /** Reads the grades of one week that waits, if no one else does. */
    void fetchNow(String task, String week) {
        tasks.lock(task, name, LENT.toMillis());
        fetch(task, week);
    }

    /** What is being read is read again, by another node or by this one once it is back. */
    @Override
    public void destroy() {
        hands.shutdownNow();
        inHand.forEach(task -> {
            try {
                tasks.unlock(task);
            } catch (ProcessEngineException done) {
                LOG.debug("external task {} is over", task);
            }
        });
    }

    private void fetch(String task, String week) {
        try {
            if (read(week)) {
                tasks.complete(task, name);
            } else {
                tasks.handleBpmnError(task, name, WeeklyCollectionSteps.NOT_READ);
            }
        } catch (ProcessEngineException over) {
            LOG.info("week {} went on without this reading: {}", week, over.getMessage());
        } catch (RuntimeException notTold) {
            LOG.error("week {} is read again once it is not lent any longer", week, notTold);
        } finally {
            inHand.remove(task);
        }
    }

    private boolean read(String week) {
        try {
            return steps.readGrades(week);
        } catch (RuntimeException unforeseen) {
            LOG.error("grades of week {} not read", week, unforeseen);
            return false;
        }
    }
}
