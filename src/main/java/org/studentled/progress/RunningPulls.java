package org.studentled.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.studentled.cluster.JobLock;
import org.studentled.page.LiveUpdates;
import org.studentled.school.ClassId;

/** Readings a teacher started: they run in the background, and their progress can be looked up. */
@Component
public class RunningPulls implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPulls.class);

    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Map<ClassId, List<ScoreSource>> begun = new ConcurrentHashMap<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(2, run -> {
        Thread thread = new Thread(run, "pull");
        thread.setDaemon(true);
        return thread;
    });
    private final Gradebooks gradebooks;
    private final LiveUpdates liveUpdates;
    private final JobLock lock;

    RunningPulls(Gradebooks gradebooks, LiveUpdates liveUpdates, JobLock lock) {
        this.lock = lock;
        this.gradebooks = gradebooks;
        this.liveUpdates = liveUpdates;
    }

    /** A second press while the first is being read changes nothing. */
    public void start(ClassId classId) {
        if (begun.putIfAbsent(classId, List.of()) == null) {
            hands.execute(() -> run(classId));
        }
    }

    /** The gradebooks that were opened so far, the last of them being read now; nothing when none is read. */
    public Optional<List<ScoreSource>> find(ClassId classId) {
        return Optional.ofNullable(begun.get(classId));
    }

    public static String topic(ClassId classId) {
        return "numbers-" + classId;
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }

    private void run(ClassId classId) {
        try {
            // A press at another node is answered by what the first one reads.
            lock.run("pull of class " + classId, LEASE, () -> pull(classId));
        } catch (Gradebook.GradebookUnreachableException told) {
            // What was in the way stands on the page.
            LOG.info("gradebook of class {} not reached", classId);
        } catch (RuntimeException e) {
            LOG.error("pull for class {} failed: {}", classId, e.getClass().getName());
        } finally {
            begun.remove(classId);
            liveUpdates.changed(topic(classId));
        }
    }

    private void pull(ClassId classId) {
        gradebooks.pullEverything(classId, source -> {
            begun.computeIfPresent(classId, (id, before) -> with(before, source));
            liveUpdates.changed(topic(classId));
        });
    }

    private static List<ScoreSource> with(List<ScoreSource> before, ScoreSource source) {
        List<ScoreSource> after = new ArrayList<>(before);
        after.add(source);
        return List.copyOf(after);
    }
}
