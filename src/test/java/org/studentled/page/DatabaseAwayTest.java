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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

    private static final Duration SOON = Duration.ofSeconds(20);
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

        long start = System.nanoTime();
        Map<String, CompletableFuture<HttpResponse<String>>> pages = new LinkedHashMap<>();
        for (String page : List.of("/classes/" + room.id, "/f/some-link", "/sign-in/some-link", "/device/x")) {
            pages.put(page, send(request(page, teacher)));
        }
        var press = send(request("/classes/" + room.id + "/students", teacher)
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("names=Zoe")));
        var health = send(request("/actuator/health", ""));

        for (var page : pages.entrySet()) {
            var answer = page.getValue().get();
            assertThat(answer.statusCode()).as(page.getKey()).isEqualTo(503);
            assertThat(answer.body()).as(page.getKey()).contains(SENTENCE);
        }
        assertThat(press.get().statusCode()).isEqualTo(503);
        assertThat(press.get().headers().firstValue("HX-Retarget"))
                .as("what was typed stays")
                .hasValue("#notices");
        assertThat(health.get().statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);

        for (String still : new String[] {"/css/base.css", "/js/app.js", "/actuator/health/liveness", "/sign-in"}) {
            assertThat(open(still, "").statusCode()).as(still).isEqualTo(200);
        }

        BehindAProxy.cable.reopen();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> open("/classes/" + room.id, teacher).statusCode() == 200);
        assertThat(open("/actuator/health", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> open(String path, String key) throws Exception {
        return send(request(path, key)).get();
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return browser.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String key) {
        var request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60));
        return key.isEmpty() ? request : request.header("X-Session", key);
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
