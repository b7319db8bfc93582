package org.studentled.gradebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.studentled.ltijava.LtiSettings;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.Registration;
import org.studentled.sandbox.classroom.Person;
import org.studentled.sandbox.lms.EnrolledPerson;
import org.studentled.sandbox.lms.SandboxLms;
import org.studentled.sandbox.lms.ScriptedLaunch;
import org.studentled.sandbox.lms.ToolRegistration;

/** A class opens the tool in the same moment: forty visitors and a pool of ten connections. */
abstract class ClassAtOnceTest {

    private static final int CLASS = 40;

    @Autowired
    private Platforms platforms;

    @Autowired
    private LtiSettings settings;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private SandboxLms lms;

    @BeforeEach
    void aPlatformWithALargeCourse() {
        lms = SandboxLms.start(new ToolRegistration(settings.address().toString(), "http://localhost:" + port), clock);
        platforms.register(new Registration(
                "Forty",
                lms.address(),
                ToolRegistration.CLIENT_ID,
                URI.create(lms.address() + "/authorize"),
                URI.create(lms.address() + "/token"),
                URI.create(lms.address() + "/jwks"),
                null,
                null,
                Set.of(ToolRegistration.DEPLOYMENT)));
        IntStream.range(0, CLASS)
                .mapToObj(number -> EnrolledPerson.student("forty-" + number, Person.extra(number)))
                .forEach(lms.course()::put);
        assertThat(new ScriptedLaunch(lms).launch("ms-1").letIn()).isTrue();
    }

    @AfterEach
    void stop() {
        lms.stop();
    }

    @Test
    void forty_children_are_in_the_first_time_and_when_they_are_known() throws Exception {
        assertThat(together(this::launch)).hasSize(CLASS).containsOnly("in");
        assertThat(together(this::launch)).hasSize(CLASS).containsOnly("in");
    }

    @Test
    void two_hundred_strangers_who_read_our_keys_stop_nobody() throws Exception {
        assertThat(together(number -> {
                    var answers =
                            IntStream.range(0, 5).map(each -> keys()).boxed().toList();
                    return answers.stream().allMatch(status -> status == 200) ? "in" : answers.toString();
                }))
                .containsOnly("in");
    }

    private String launch(int number) {
        var outcome = new ScriptedLaunch(lms).launch("forty-" + number);
        return outcome.letIn() ? "in" : outcome.status() + " " + outcome.code();
    }

    private int keys() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/lti/jwks"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> together(IntFunction<String> visit) throws Exception {
        var start = new CyclicBarrier(CLASS);
        var visitors = Executors.newFixedThreadPool(CLASS);
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : visitors.invokeAll(IntStream.range(0, CLASS)
                    .mapToObj(number -> (Callable<String>) () -> {
                        start.await();
                        return visit.apply(number);
                    })
                    .toList())) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            visitors.shutdownNow();
        }
    }
}
