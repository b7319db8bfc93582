package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** However much is due on a Monday morning, whoever opens a page finds a connection. */
class BackgroundThreadsTest {

    private static final int ACQUIRES_JOBS = 1;
    private static final int FOR_PEOPLE = 3;

    @Test
    void what_works_in_the_background_leaves_connections_to_people() throws IOException {
        int engine = setting("camunda.bpm.job-execution.max-pool-size") + ACQUIRES_JOBS;
        int scheduled = setting("spring.task.scheduling.pool.size");
        assertThat(setting("spring.datasource.hikari.maximum-pool-size"))
                .isGreaterThanOrEqualTo(engine + scheduled + FOR_PEOPLE);
    }

    private static int setting(String name) throws IOException {
        PropertySource<?> shipped = new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .get(0);
        return Integer.parseInt(String.valueOf(shipped.getProperty(name)));
    }
}
