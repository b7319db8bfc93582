package org.studentled.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.EveningFixture;
import org.studentled.FullApplication;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** A pass holds the name of someone without an account, and not for long. */
@FullApplication
class DoorPassRetentionTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    DoorPasses passes;

    @Autowired
    DoorPassRetention retention;

    @Test
    void a_pass_is_forgotten_some_days_after_its_evening() {
        EveningFixture school = new EveningFixture(context);
        DoorPass pass = passes.issue(school.evening, "Vera Volunteer", Actor.teacher(school.teacher))
                .pass();
        Instant evening = context.getBean(SchoolZone.class)
                .at(context.getBean(Evenings.class).get(school.evening).date(), LocalTime.of(20, 0));
        retention.deleteExpired(evening.plus(Duration.ofDays(6)));
        assertThat(passes.findByEvenings(List.of(school.evening)))
                .extracting(DoorPass::id)
                .containsExactly(pass.id());
        retention.deleteExpired(evening.plus(Duration.ofDays(9)));
        assertThat(passes.findByEvenings(List.of(school.evening))).isEmpty();
    }
}
