package org.studentled.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** HTTP calls to another system: with retries, limits, and never content with half an answer. */
public class RemoteHttpClient implements DisposableBean {

    private static final String OUR_NAME = "student-led-conferences";

    private final ConnectionLimits limits;
    private final Sleeper sleeper;
    private final RetryPolicy retryPolicy;
    private final OutboundRequests requests;
    private final RestClient client;
    // A number that is 0.1 there is 0.1 here.
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public RemoteHttpClient(ConnectionLimits limits, Sleeper sleeper, AddressCheck addresses) {
        this.limits = limits;
        this.sleeper = sleeper;
        retryPolicy = new RetryPolicy(limits, sleeper, false);
        requests = new OutboundRequests(limits, addresses);
        client = RestClient.builder()
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.USER_AGENT, OUR_NAME)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    /** What was answered, in JSON. */
    public record Response(JsonNode body, HttpHeaders headers) {}

    /** @throws RemoteException when it is of no use to ask again */
    public Response get(URI address, Map<String, String> headers) {
        return get(address, () -> headers);
    }

    /** For systems that want to be told again with each attempt who asks. */
    public Response get(URI address, Supplier<Map<String, String>> headers) {
        return retryPolicy.execute(
                () -> once(HttpMethod.GET, address, headers.get(), new LinkedMultiValueMap<>()), failure -> true);
    }

    /**
     * What stands at an address, as text in UTF-8.
     *
     * @throws RemoteException when it is of no use to ask again
     */
    public String getText(URI address) {
        return retryPolicy.execute(
                () -> {
                    try {
                        return client.get()
                                .uri(address)
                                .accept(MediaType.ALL)
                                .exchange((asked, answer) ->
                                        text(answer.getStatusCode(), answer.getHeaders(), answer.getBody()));
                    } catch (ResourceAccessException unreachable) {
                        throw exceptionFor(unreachable);
                    }
                },
                failure -> true);
    }

    /** For questions that change nothing, though they are asked by POST: they are repeated like any other question. */
    public Response query(URI address, Map<String, String> headers, MultiValueMap<String, String> form) {
        return retryPolicy.execute(() -> once(HttpMethod.POST, address, headers, form), failure -> true);
    }

    /** Repeated only when it was turned away unread: what seems to have failed may have been done. */
    public Response post(URI address, Map<String, String> headers, MultiValueMap<String, String> form) {
        return retryPolicy.execute(() -> once(HttpMethod.POST, address, headers, form), RemoteHttpClient::isTurnedAway);
    }

    /** The same connections for a library that speaks a protocol itself; it does not repeat anything. */
    public ClientHttpRequestFactory requestFactory() {
        return requests;
    }

    /**
     * Sends something once, and whatever is answered is not read.
     *
     * @return the status it was answered with, good or bad
     * @throws RemoteException when there was no answer; {@link RemoteException#isUnsent} says whether it may have arrived
     */
    public int send(URI address, Map<String, String> headers, String json) {
        try {
            return client.post()
                    .uri(address)
                    .headers(all -> headers.forEach(all::set))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.getBytes(StandardCharsets.UTF_8))
                    .exchange((asked, answer) -> answer.getStatusCode().value());
        } catch (ResourceAccessException unreachable) {
            throw exceptionFor(unreachable);
        }
    }

    public ConnectionLimits limits() {
        return limits;
    }

    /** Leaves the other side alone for a while before the next question, as it asked for. */
    public void backOff(int pauses) {
        try {
            sleeper.sleep(limits.initialBackoff().multipliedBy(pauses));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RemoteException(ConnectionError.DOWN);
        }
    }

    @Override
    public void destroy() throws Exception {
        requests.destroy();
    }

    private static boolean isTurnedAway(RemoteException failure) {
        return failure.error() == ConnectionError.TOO_BUSY || failure.isUnsent();
    }

    private Response once(
            HttpMethod method, URI address, Map<String, String> headers, MultiValueMap<String, String> form) {
        try {
            var request = client.method(method).uri(address).headers(all -> headers.forEach(all::set));
            if (method == HttpMethod.POST) {
                request.contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form);
            }
            return request.exchange(
                    (asked, answer) -> read(answer.getStatusCode(), answer.getHeaders(), answer.getBody()));
        } catch (ResourceAccessException unreachable) {
            throw exceptionFor(unreachable);
        }
    }

    private static RemoteException exceptionFor(ResourceAccessException unreachable) {
        return unreachable.getMostSpecificCause() instanceof CheckedAddresses.PrivateAddressException
                ? new RemoteException(ConnectionError.PRIVATE_ADDRESS)
                : new RemoteException(ConnectionError.DOWN, Duration.ZERO, unreachable.getCause());
    }

    private String text(HttpStatusCode status, HttpHeaders headers, InputStream stream) {
        String text;
        try {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (BoundedExchange.ResponseTooLongException tooLong) {
            throw new RemoteException(ConnectionError.NO_JSON);
        } catch (IOException brokenOff) {
            throw new RemoteException(ConnectionError.HALF);
        }
        if (!status.is2xxSuccessful()) {
            throw exceptionFor(status.value(), headers, text);
        }
        return text;
    }

    private Response read(HttpStatusCode status, HttpHeaders headers, InputStream stream) {
        String text = text(status, headers, stream);
        if (text.startsWith("<")) {
            throw new RemoteException(ConnectionError.NO_JSON);
        }
        try {
            return new Response(json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text), headers);
        } catch (JsonProcessingException halfAPage) {
            throw new RemoteException(ConnectionError.HALF);
        }
    }

    private static RemoteException exceptionFor(int status, HttpHeaders headers, String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        var wait = RetryAfter.read(headers::getFirst);
        if (status == 429 || status == 403 && plain.contains("rate limit exceeded")) {
            return new RemoteException(ConnectionError.TOO_BUSY, wait);
        }
        if (plain.contains("invalid_grant")) {
            return new RemoteException(ConnectionError.CONNECT_AGAIN);
        }
        if (plain.contains("invalid_client")) {
            return new ClientRefusedException();
        }
        return new RemoteException(
                switch (status) {
                    case 401 -> ConnectionError.WRONG_TOKEN;
                    case 403 -> ConnectionError.NOT_ALLOWED;
                    case 404 -> ConnectionError.NO_COURSE;
                    case 301, 302, 303, 307, 308 -> ConnectionError.NO_JSON;
                    default -> status >= 500 ? ConnectionError.DOWN : ConnectionError.UNEXPECTED;
                },
                wait);
    }
}
