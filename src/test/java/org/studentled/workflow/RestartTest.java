package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studentled.EveningFixture;
import org.studentled.conference.ConferenceId;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evenings;
import org.studentled.school.SchoolZone;

/** The school's computer is switched off while a family waits to be reminded, and on again when the time has come. */
class RestartTest {

    private static final LocalTime START = LocalTime.of(16, 0);

    @TempDir
    Path disk;

    @Test
    void a_reminder_that_was_planned_before_a_restart_is_sent_after_it() {
        Planned planned;
        try (SandboxSchool before = school()) {
            planned = aFamilyChoosesATime(before);
            ConferenceId conference = planned.conference();
            await(() -> assertThat(waitsAt(before, conference)).containsExactly("dayBefore"));
        }
        try (SandboxSchool after = school()) {
            assertThat(waitsAt(after, planned.conference())).containsExactly("dayBefore");
            assertThat(reminders(after)).isEmpty();
            after.clock().to(planned.dayBefore());
            await(() -> assertThat(reminders(after)).hasSize(1));
            after.clock().reset();
        }
    }

    private static Planned aFamilyChoosesATime(SandboxSchool house) {
        EveningFixture school = new EveningFixture(house.application());
        var evening = house.bean(Evenings.class).get(school.evening);
        Instant dayBefore = evening.date()
                .minusDays(1)
                .atTime(START.plusMinutes(1))
                .atZone(house.bean(SchoolZone.class).id())
                .toInstant();
        house.bean(Bookings.class)
                .book(school.evening, START, school.participation(school.amara), school.householdOf(school.ada));
        return new Planned(school.conference(school.amara, school.ada), dayBefore);
    }

    private SandboxSchool school() {
        return SandboxSchool.open(Map.of(
                "spring.datasource.url",
                "jdbc:h2:file:" + disk.toAbsolutePath().resolve("school"),
                "letters.poll-interval",
                "PT1S",
                "school.quiet-hours",
                ""));
    }

    private static void await(ThrowingRunnable isSo) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).untilAsserted(isSo);
    }

    private static List<String> waitsAt(SandboxSchool house, ConferenceId conference) {
        RuntimeService engine = house.bean(RuntimeService.class);
        return engine
                .createProcessInstanceQuery()
                .processDefinitionKey("reminders")
                .processInstanceBusinessKey(conference.toString())
                .list()
                .stream()
                .flatMap(instance -> engine.getActiveActivityIds(instance.getId()).stream())
                .toList();
    }

    private static List<String> reminders(SandboxSchool house) {
        return house.mailCatcher().mails().stream()
                .filter(mail -> mail.to().contains("ada@family.example")
                        && mail.subject().startsWith("Tomorrow at"))
                .map(mail -> mail.subject())
                .toList();
    }

    private record Planned(ConferenceId conference, Instant dayBefore) {}
}
