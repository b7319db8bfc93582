package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A school sets what the models wait for; what can't be meant is refused when the application starts. */
class WorkflowSettingsTest {

    private final ApplicationContextRunner school =
            new ApplicationContextRunner().withUserConfiguration(WorkflowConfiguration.class);

    @Test
    void what_is_not_set_is_as_most_schools_do_it() {
        school.run(context -> {
            var settings = context.getBean(WorkflowSettings.class);
            assertThat(settings.grace()).hasMinutes(20);
            assertThat(settings.calls()).isEqualTo(3);
            assertThat(settings.days().signOff()).isEqualTo(1);
        });
    }

    @Test
    void a_schools_own_practice_is_taken() {
        school.withPropertyValues("school.workflow.grace=10m", "school.workflow.days.debrief=7")
                .run(context -> {
                    var settings = context.getBean(WorkflowSettings.class);
                    assertThat(settings.grace()).hasMinutes(10);
                    assertThat(settings.days().debrief()).isEqualTo(7);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "grace, -5m",
        "grace, 3d",
        "calls, 0",
        "calls, 500",
        "days-to-answer, 0",
        "days-to-find-a-time, -1",
        "remind-of-packet, 1m",
        "grades-again, 1s",
        "day-ends, 05:30",
        "days.call, 0",
        "days.decide, 4000"
    })
    void what_cannot_be_meant_is_refused_with_its_name(String setting, String value) {
        school.withPropertyValues("school.workflow." + setting + "=" + value)
                .run(context -> assertThat(context.getStartupFailure())
                        .isNotNull()
                        .rootCause()
                        .hasMessageContaining(setting));
    }
}
