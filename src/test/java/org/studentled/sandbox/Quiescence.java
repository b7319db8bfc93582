package org.studentled.sandbox;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationContext;

/** After the clock was moved the school has much to do at once; who helps then waits until it is done. */
final class Quiescence {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final ManagementService jobs;

    Quiescence(ApplicationContext school) {
        jobs = school.getBean(ManagementService.class);
    }

    void await() {
        Awaitility.await()
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .until(() -> jobs.createJobQuery().executable().count() == 0);
    }
}
