package org.studentled.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.studentled.ClassFixture;
import org.studentled.FreshPostgres;
import org.studentled.OnPostgres;

/** The database is taken away from the running application, over real connections: everyone is told so, soon. */
@OnPostgres
@ContextConfiguration(initializers = DatabaseAwayTest.BehindAProxy.class, inheritInitializers = false)
@DirtiesContext
class DatabaseAwayTest {

    private static final Duration SOON = Duration.ofSeconds(12);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final String SENTENCE = "database isn’t responding right now";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext school;

    private final HttpClient browser = HttpClient.newHttpClient();
    private ClassFixture room;
    private String teacher;

    @BeforeEach
    void a_class_at_work() throws Exception {
        room = new ClassFixture(school);
        teacher = room.tabOfTeacher();
        assertThat(open("/classes/" + room.id, teacher).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void it_is_back() {
        BehindAProxy.cable.reopen();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pulled out", "silent"})
    void without_the_database_every_page_says_so_within_seconds_and_goes_on_by_itself_when_it_is_back(String how)
            throws Exception {
        if (how.equals("silent")) {
            BehindAProxy.cable.fallSilent();
        } else {
            BehindAProxy.cable.close();
        }

        for (String page : new String[] {"/classes/" + room.id, "/f/some-link", "/sign-in/some-link", "/device/x"}) {
            var answer = within(SOON, page, teacher);
            assertThat(answer.statusCode()).as(page).isEqualTo(503);
            assertThat(answer.body()).as(page).contains(SENTENCE);
        }
        var pressed = browser.send(
                HttpRequest.newBuilder(at("/classes/" + room.id + "/students"))
                        .header("X-Session", teacher)
                        .header("HX-Request", "true")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(SOON)
                        .POST(BodyPublishers.ofString("names=Zoe"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(pressed.statusCode()).isEqualTo(503);
        assertThat(pressed.headers().firstValue("HX-Retarget"))
                .as("what was typed stays")
                .hasValue("#notices");

        assertThat(within(SOON, "/actuator/health", "").statusCode()).isEqualTo(503);
        for (String still : new String[] {"/css/base.css", "/js/app.js", "/actuator/health/liveness", "/sign-in"}) {
            assertThat(within(AT_ONCE, still, "").statusCode()).as(still).isEqualTo(200);
        }

        BehindAProxy.cable.reopen();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> open("/classes/" + room.id, teacher).statusCode() == 200);
        assertThat(open("/actuator/health", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> within(Duration most, String path, String key) throws Exception {
        long start = System.nanoTime();
        var answer = open(path, key);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(most);
        return answer;
    }

    private HttpResponse<String> open(String path, String key) throws Exception {
        var request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
        if (!key.isEmpty()) {
            request.header("X-Session", key);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** As {@link FreshPostgres}, with a cable in between that can be pulled. */
    static class BehindAProxy implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        // Plugged in before the first test, when the application starts.
        @SuppressWarnings("NullAway.Init")
        static TcpProxy cable;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new FreshPostgres().initialize(context);
            URI address = URI.create(context.getEnvironment()
                    .getRequiredProperty("spring.datasource.url")
                    .substring("jdbc:".length()));
            cable = new TcpProxy(address.getPort());
            // What runs in the moment in which the cable goes silent waits for so many seconds, 20 unless it is said.
            String through = "jdbc:postgresql://localhost:" + cable.port() + address.getPath() + "?"
                    + address.getQuery() + "&socketTimeout=4";
            TestPropertyValues.of("spring.datasource.url=" + through).applyTo(context);
        }
    }
}
