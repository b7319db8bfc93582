package org.studentled.ltijava;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Rotates the tool's keys on a schedule, and at startup with {@code --lti.rotate-keys}. */
@Component
class KeyRotation implements ApplicationRunner {

    private final ToolKeys keys;

    KeyRotation(ToolKeys keys) {
        this.keys = keys;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("lti.rotate-keys")) {
            keys.rotate();
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void onSchedule() {
        keys.rotateIfDue();
    }
}
