package org.studentled;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A second node of the installation a test runs in: another whole application on the same PostgreSQL database. */
public final class SecondNode implements AutoCloseable {

    private static final String[] SAME = {
        "spring.datasource.url",
        "spring.datasource.username",
        "spring.datasource.password",
        "spring.datasource.hikari.maximum-pool-size",
        "spring.main.banner-mode",
        "camunda.bpm.job-execution.enabled",
        "school.engine-port",
        "school.secret-key",
        "lms.grades.plain-http",
        "lms.grades.initial-backoff"
    };

    private final ConfigurableApplicationContext application;

    private SecondNode(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static SecondNode beside(ApplicationContext first) {
        Environment settings = first.getEnvironment();
        return new SecondNode(new SpringApplicationBuilder(StudentLedConferences.class, MovableClock.InTests.class)
                .run(Stream.concat(
                                Stream.of("--server.port=0", "--camunda.bpm.generate-unique-process-engine-name=true"),
                                Stream.of(SAME).map(name -> "--" + name + "=" + settings.getRequiredProperty(name)))
                        .toArray(String[]::new)));
    }

    public ApplicationContext context() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public String address() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        application.close();
    }
}
