package org.studentled.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studentled.journeys.SharedSchool;

/** Who moves the pretend school's clock sees its timers fire at once. */
class SandboxClockTest {

    private static final SandboxSchool SCHOOL = SharedSchool.get();

    @AfterEach
    void backToNow() {
        SCHOOL.clock().reset();
    }

    @Test
    void the_application_tells_the_same_time() {
        SCHOOL.clock().forward(Duration.ofDays(30));

        var told = SCHOOL.bean(Clock.class).instant();

        assertThat(told)
                .isBetween(
                        SCHOOL.clock().instant().minusSeconds(5), SCHOOL.clock().instant());
    }

    @Test
    void a_timer_of_the_engine_fires_within_seconds_of_being_due() {
        var nap = Bpmn.createExecutableProcess("nap")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDuration("P1D")
                .endEvent()
                .done();
        var repository = SCHOOL.bean(RepositoryService.class);
        var deployment =
                repository.createDeployment().addModelInstance("nap.bpmn", nap).deploy();
        var runtime = SCHOOL.bean(RuntimeService.class);
        runtime.startProcessInstanceByKey("nap");

        SCHOOL.clock().forward(Duration.ofDays(1).plusSeconds(1));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(runtime.createProcessInstanceQuery()
                                .processDefinitionKey("nap")
                                .count())
                        .isZero());
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void after_a_restart_the_clock_stands_where_it_stood(@TempDir Path home) {
        var before = SandboxClock.keptIn(home.resolve("clock"));
        before.forward(Duration.ofDays(7));

        var after = SandboxClock.keptIn(home.resolve("clock"));

        assertThat(Duration.between(before.instant(), after.instant()).abs()).isLessThan(Duration.ofSeconds(1));
    }
}
