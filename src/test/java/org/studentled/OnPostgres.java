package org.studentled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on PostgreSQL, as in a district; one context for all tests that ask for it. See {@link OnH2}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "camunda.bpm.job-execution.enabled=false",
            "school.engine-port=0",
            "school.secret-key=c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=",
            "lms.grades.plain-http=true",
            "lti.private-hosts=localhost",
            "lms.grades.initial-backoff=2ms"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({MovableClock.InTests.class, CountedStatements.InTests.class, ConnectionGuard.InTests.class})
@ContextConfiguration(initializers = FreshPostgres.class)
public @interface OnPostgres {}
