package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.studentled.MovableClock;
import org.studentled.OnH2;
import org.studentled.progress.Gradebook;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.SchoolZone;

/** The grades of a week are read beside the engine, and a reading that no one ended is begun again. */
@OnH2
class GradeFetcherTest {

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Weeks weeks;

    @Autowired
    FakeGradebook gradebook;

    @Autowired
    ManagementService management;

    @Autowired
    ExternalTaskService external;

    @Autowired
    MovableClock clock;

    @Autowired
    SchoolZone zone;

    @Test
    void a_gradebook_is_read_outside_of_every_transaction_and_again_after_a_node_died_reading_it() {
        var classId = roundDriver.classOf("Ana Alvarez");
        var round = roundDriver.round(classId);
        List<Boolean> inTransaction = new ArrayList<>();
        gradebook.answers(classId, () -> {
            inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
            return new Gradebook.Pull(List.of(), List.of());
        });
        roundDriver.until(round.id(), round.dates().collectingFrom(), LocalTime.of(7, 0));
        Week week = weeks.current(round.id()).orElseThrow();
        UUID key = week.id().value();
        assertThat(inTransaction).containsExactly(false);

        clock.forward(Duration.between(clock.instant(), zone.at(week.startsOn().plusDays(1), LocalTime.of(6, 1))));
        roundDriver.jobs("weekly-collection", key).stream()
                .filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().isAfter(clock.instant()))
                .forEach(job -> management.executeJob(job.getId()));
        String reading = external.createExternalTaskQuery()
                .processInstanceId(
                        roundDriver.instance("weekly-collection", key).getId())
                .singleResult()
                .getId();
        external.lock(reading, "a node that dies", Duration.ofMinutes(15).toMillis());
        roundDriver.runWhatIsDue(round.id());
        assertThat(inTransaction).as("it is lent to the other").hasSize(1);

        external.unlock(reading);
        roundDriver.runWhatIsDue(round.id());
        assertThat(inTransaction).containsExactly(false, false);
        assertThat(roundDriver.instance("weekly-collection", key)).isWaitingAt("doMyWeek", "nextMorning");
    }
}
