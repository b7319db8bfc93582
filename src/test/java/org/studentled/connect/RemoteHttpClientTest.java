package org.studentled.connect;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** What the one HTTP client does with an unkind other side; no one waits, the waits are only written down. */
class RemoteHttpClientTest {

    private static final WireMockServer THERE =
            new WireMockServer(wireMockConfig().dynamicPort());

    static {
        THERE.start();
    }

    private final List<Duration> waits = new ArrayList<>();
    private final List<InetAddress> checked = new ArrayList<>();
    private final RemoteHttpClient client = client(Duration.ofSeconds(20), (host, address) -> checked.add(address));

    @BeforeEach
    void calm() {
        THERE.resetAll();
    }

    @AfterEach
    void end() throws Exception {
        client.destroy();
    }

    @AfterAll
    static void close() {
        THERE.stop();
    }

    @Test
    void an_address_inside_is_refused_by_what_its_name_leads_to() throws Exception {
        var careful = client(Duration.ofSeconds(20), (host, address) -> !address.isLoopbackAddress());
        for (var host : List.of("localhost", "127.0.0.1", "[::1]")) {
            fails(
                    () -> careful.get(URI.create("http://" + host + ":" + THERE.port() + "/"), Map.of()),
                    ConnectionError.PRIVATE_ADDRESS);
        }
        careful.destroy();
        assertThat(THERE.getAllServeEvents()).isEmpty();
        assertThat(waits).isEmpty();
    }

    @Test
    void the_address_that_is_checked_is_the_one_that_is_connected_to() {
        answers(okJson("{}"));
        client.get(there(), Map.of());
        assertThat(checked).isNotEmpty();
        checked.clear();
        // The connection is open still: it leads where it led before, whatever the name says by now.
        client.get(there(), Map.of());
        assertThat(checked).isEmpty();
    }

    @Test
    void a_redirect_is_no_answer_and_not_followed() {
        answers(aResponse().withStatus(302).withHeader("Location", "/login"));
        fails(() -> client.get(there(), Map.of()), ConnectionError.NO_JSON);
        assertThat(THERE.getAllServeEvents()).hasSize(1);
    }

    @Test
    void an_answer_that_comes_drop_by_drop_ends_in_time() throws Exception {
        answers(okJson("[" + " ".repeat(1000) + "]").withChunkedDribbleDelay(100, 60_000));
        var hasty = client(Duration.ofMillis(500), (host, address) -> true);
        fails(() -> hasty.get(there(), Map.of()), ConnectionError.HALF, ConnectionError.DOWN);
        hasty.destroy();
        assertThat(THERE.countRequestsMatching(anyRequestedFor(anyUrl()).build())
                        .getCount())
                .as("it may pass, so it is tried again")
                .isEqualTo(2);
    }

    @Test
    void an_answer_that_is_far_too_long_is_not_read() {
        answers(okJson("[\"" + "x".repeat(200_000) + "\"]"));
        fails(() -> client.get(there(), Map.of()), ConnectionError.NO_JSON);
        answers(okJson("[]"));
        assertThat(client.get(there(), Map.of()).body().isArray()).isTrue();
    }

    @Test
    void what_may_have_been_done_is_not_sent_twice() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        fails(() -> client.post(there(), Map.of(), new LinkedMultiValueMap<>()), ConnectionError.DOWN);
        answers(aResponse().withStatus(503));
        fails(() -> client.post(there(), Map.of(), new LinkedMultiValueMap<>()), ConnectionError.DOWN);
        assertThat(THERE.getAllServeEvents()).hasSize(2);
        assertThat(waits).isEmpty();
    }

    @Test
    void what_was_turned_away_unread_is_sent_again() {
        answers(aResponse().withStatus(429));
        fails(() -> client.post(there(), Map.of(), new LinkedMultiValueMap<>()), ConnectionError.TOO_BUSY);
        assertThat(THERE.getAllServeEvents()).hasSize(2);
    }

    @Test
    void a_question_by_post_is_asked_again() {
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        fails(() -> client.query(there(), Map.of(), new LinkedMultiValueMap<>()), ConnectionError.DOWN);
        assertThat(THERE.getAllServeEvents()).hasSize(2);
    }

    @Test
    void a_date_to_come_back_at_is_kept_to_by_the_clock_of_the_one_who_says_it() {
        answers(aResponse()
                .withStatus(503)
                .withHeader("Date", "Mon, 30 Nov 2026 10:00:00 GMT")
                .withHeader("Retry-After", "Mon, 30 Nov 2026 10:00:09 GMT"));
        fails(() -> client.get(there(), Map.of()), ConnectionError.DOWN);
        assertThat(waits).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void who_wants_to_be_left_alone_for_an_hour_is_asked_another_time() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        fails(() -> client.get(there(), Map.of()), ConnectionError.TOO_BUSY);
        assertThat(THERE.getAllServeEvents()).hasSize(1);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        THERE.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static URI there() {
        return URI.create("http://localhost:" + THERE.port() + "/rows");
    }

    private static void fails(Supplier<?> call, ConnectionError... kinds) {
        assertThatThrownBy(call::get)
                .isInstanceOfSatisfying(
                        RemoteException.class,
                        failure -> assertThat(failure.error()).isIn((Object[]) kinds));
    }

    private RemoteHttpClient client(Duration total, AddressCheck check) {
        return new RemoteHttpClient(
                new ConnectionLimits(2, Duration.ofMillis(500), Duration.ofSeconds(20), total, 100_000, 100),
                waits::add,
                check);
    }
}
