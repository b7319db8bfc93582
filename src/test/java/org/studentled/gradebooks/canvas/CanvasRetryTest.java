package org.studentled.gradebooks.canvas;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.ConnectionLimits;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;

/** How long Canvas is left alone; no one waits in this test, the waits are only written down. */
class CanvasRetryTest {

    private static final FakeGradebookServer CANVAS = new FakeGradebookServer();
    private static final String THROTTLED = "403 Forbidden (Rate Limit Exceeded)\n";

    private final List<Duration> waits = new ArrayList<>();
    private final CanvasClient site = new CanvasClient(
            new RemoteHttpClient(
                    policy(4, Duration.ofSeconds(20), Duration.ofSeconds(40)), waits::add, (host, address) -> true),
            new RemoteSystem(
                    UUID.randomUUID(),
                    ScoreSource.CANVAS,
                    null,
                    URI.create(CANVAS.address()),
                    null,
                    "client",
                    "secret"),
            "token");

    @BeforeEach
    void calm() {
        CANVAS.startOver();
    }

    @AfterAll
    static void close() {
        CANVAS.close();
    }

    @Test
    void a_canvas_with_plenty_left_is_asked_page_after_page() {
        threePages("699.99");
        assertThat(site.all("/rows")).hasSize(3);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_canvas_that_has_little_left_is_given_two_seconds_before_each_next_page() {
        threePages("99.5");
        assertThat(site.all("/rows")).hasSize(3);
        assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void a_number_that_is_none_holds_nobody_up() {
        threePages("plenty");
        assertThat(site.all("/rows")).hasSize(3);
        assertThat(waits).isEmpty();
    }

    @Test
    void a_throttled_question_is_asked_again_after_twice_the_time_each_time() {
        answers("one", Scenario.STARTED, aResponse().withStatus(403).withBody(THROTTLED));
        answers("two", "one", aResponse().withStatus(403).withBody(THROTTLED));
        answers("three", "two", okJson("[{}]"));
        assertThat(site.all("/rows")).hasSize(1);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void a_wait_that_is_asked_for_is_kept_to() {
        answers("one", Scenario.STARTED, aResponse().withStatus(429).withHeader("Retry-After", "7"));
        answers("two", "one", okJson("[]"));
        site.all("/rows");
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void a_wait_in_the_header_of_brightspace_and_blackboard_is_kept_to_as_well() {
        answers("one", Scenario.STARTED, aResponse().withStatus(429).withHeader("X-Rate-Limit-Reset", "9"));
        answers("two", "one", okJson("[]"));
        site.all("/rows");
        assertThat(waits).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void who_does_not_answer_in_time_is_left_alone_after_the_last_try() {
        CANVAS.breaks(okJson("[]").withFixedDelay(3000));
        var hasty = new RemoteHttpClient(
                policy(2, Duration.ofMillis(200), Duration.ofSeconds(40)), waits::add, (host, address) -> true);
        assertThatThrownBy(() -> hasty.get(URI.create(CANVAS.address() + "/rows"), Map.of()))
                .hasMessage("DOWN");
        assertThat(waits).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void who_stays_throttled_is_asked_four_times_and_then_left_alone() {
        CANVAS.breaks(aResponse().withStatus(403).withBody(THROTTLED));
        refused(ConnectionError.TOO_BUSY);
        assertThat(CANVAS.asked("/rows")).isEqualTo(4);
        assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void a_missing_permission_is_no_throttling_and_asked_once() {
        CANVAS.breaks(aResponse()
                .withStatus(403)
                .withBody("{\"status\":\"unauthorized\",\"errors\":[{\"message\":\"user not authorized\"}]}"));
        refused(ConnectionError.NOT_ALLOWED);
        assertThat(CANVAS.asked("/rows")).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    private static ConnectionLimits policy(int attempts, Duration request, Duration total) {
        return new ConnectionLimits(attempts, Duration.ofMillis(500), request, total, 1_000_000, 100);
    }

    private void refused(ConnectionError kind) {
        assertThatThrownBy(() -> site.all("/rows"))
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        exception -> assertThat(exception.error()).isEqualTo(kind));
    }

    private static void threePages(String left) {
        page("/rows", left, "/rows2");
        page("/rows2", left, "/rows3");
        page("/rows3", left, "");
    }

    private static void page(String path, String left, String next) {
        var answer = okJson("[{}]").withHeader("X-Rate-Limit-Remaining", left).withHeader("X-Request-Cost", "1.2");
        CANVAS.server.stubFor(get(urlPathEqualTo(path))
                .willReturn(
                        next.isEmpty()
                                ? answer
                                : answer.withHeader("Link", "<" + CANVAS.address() + next + ">; rel=\"next\"")));
    }

    private static void answers(String then, String now, ResponseDefinitionBuilder how) {
        CANVAS.server.stubFor(get(urlPathEqualTo("/rows"))
                .inScenario("patience")
                .whenScenarioStateIs(now)
                .willSetStateTo(then)
                .willReturn(how));
    }
}
