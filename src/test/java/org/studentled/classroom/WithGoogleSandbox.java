package org.studentled.classroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.studentled.ConnectionGuard;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.school.AuditTrail;
import org.studentled.school.Classes;
import org.studentled.school.Staff;

/** The school and its Google Classroom module beside the sandbox's Google; no screens, no engine. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {WithGoogleSandbox.Rooms.class, WithGoogleSandbox.Sandbox.class},
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:classroom;DB_CLOSE_DELAY=-1",
            "camunda.bpm.enabled=false",
            "school.secret-key=c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=",
            "classroom.max-attempts=4",
            "classroom.initial-backoff=2ms",
            "classroom.request-timeout=600ms",
            "classroom.calls-per-minute=1000000",
            "classroom.calls-per-minute-and-person=1000000",
            "classroom.delivery.poll-interval=PT24H"
        })
public @interface WithGoogleSandbox {

    // Not annotated as a configuration, or the whole application would find it, too.
    @EnableAutoConfiguration
    @EnableJdbcRepositories({"org.studentled.school", "org.studentled.round", "org.studentled.calendar"})
    @ComponentScan(
            basePackages = "org.studentled",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "org\\.studentled\\.(?!JdbcIdConversions|(?:school|round|classroom(?:\\.(?!web)[a-z]+)?|cluster|connect|secrets|outbox)\\.[A-Z]|page\\.(?:MessageSourceConfiguration|AfterTransaction)|calendar\\.(?!Ics)[A-Z]).*"))
    class Rooms {}

    @TestConfiguration(proxyBeanMethods = false)
    @Import(ConnectionGuard.InTests.class)
    class Sandbox {

        @Bean
        StoppedClock clock() {
            return new StoppedClock();
        }

        @Bean
        AuditTrail auditTrail() {
            return (actor, what, subject, why) -> {};
        }

        @Bean(destroyMethod = "stop")
        ClassroomSandbox sandbox(StoppedClock clock) {
            return ClassroomSandbox.start(0, clock);
        }

        @Bean
        GoogleClassFixture.Maker room12(
                ClassroomSandbox sandbox,
                StoppedClock clock,
                Staff staff,
                Classes classes,
                GoogleAuthorizations connections,
                CourseLinking courseLinking,
                JdbcClient db) {
            return new GoogleClassFixture.Maker(sandbox, clock, staff, classes, connections, courseLinking, db);
        }

        @Bean
        DynamicPropertyRegistrar settings(ClassroomSandbox sandbox) {
            return registry -> sandbox.settings().forEach((name, value) -> registry.add(name, () -> value));
        }
    }
}
