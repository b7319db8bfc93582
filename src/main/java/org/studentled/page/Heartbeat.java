package org.studentled.page;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps open streams alive, so that no proxy in between closes them. */
@Component
class Heartbeat implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Live live;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    Heartbeat(Live live) {
        this.live = live;
    }

    @Override
    public void start() {
        running = true;
        var unused = beat.scheduleAtFixedRate(live::heartbeat, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
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
