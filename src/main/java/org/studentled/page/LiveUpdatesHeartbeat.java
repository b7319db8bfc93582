package org.studentled.page;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps open streams alive, so that no proxy in between closes them. */
@Component
class LiveUpdatesHeartbeat implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final LiveUpdates liveUpdates;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    LiveUpdatesHeartbeat(LiveUpdates liveUpdates) {
        this.liveUpdates = liveUpdates;
    }

    @Override
    public void start() {
        running = true;
        var unused = beat.scheduleAtFixedRate(
                liveUpdates::heartbeat, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        beat.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
