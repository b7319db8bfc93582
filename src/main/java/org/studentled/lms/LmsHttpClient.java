package org.studentled.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** HTTP calls to an LMS or to the school's records: with retries, a limit, and never content with half an answer. */
@Component
public class LmsHttpClient {

    private static final int LARGEST = 20_000_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final RestClient client;
    private final GradebookSettings settings;
    private final Sleeper sleeper;
    private final Predicate<URI> isOutside;
    // A number that is 0.1 there is 0.1 here.
    private final ObjectMapper json =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    public LmsHttpClient(GradebookSettings settings, Sleeper sleeper, Predicate<URI> isOutside) {
        this.isOutside = isOutside;
        this.settings = settings;
        this.sleeper = sleeper;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.requestTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.requestTimeout());
        client = RestClient.builder()
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.USER_AGENT, "student-led-conferences")
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    /** What was answered, in JSON. */
    public record Response(JsonNode body, HttpHeaders headers) {}

    /** @throws GradebookException when it is of no use to ask again */
    public Response get(URI address, Map<String, String> headers) {
        return get(address, () -> headers);
    }

    /** For systems that want to be told again with each try who asks. */
    public Response get(URI address, Supplier<Map<String, String>> headers) {
        return retrying(() -> once(HttpMethod.GET, address, headers.get(), new LinkedMultiValueMap<>()));
    }

    /** For questions that change nothing, though they are asked by POST. */
    public Response post(URI address, Map<String, String> headers, MultiValueMap<String, String> form) {
        return retrying(() -> once(HttpMethod.POST, address, headers, form));
    }

    public int pageSize() {
        return settings.pageSize();
    }

    /** Leaves them alone for a while before the next question, as they asked for. */
    public void backOff(int pauses) {
        pause(settings.initialBackoff().multipliedBy(pauses));
    }

    private Response retrying(HttpCall httpCall) {
        for (int attempt = 1; ; attempt++) {
            try {
                return httpCall.send();
            } catch (GradebookException exception) {
                if (!exception.isPassing()
                        || attempt >= settings.maxAttempts()
                        || exception.askedToWait().compareTo(LONGEST_WAIT) > 0) {
                    throw exception;
                }
                var usual = settings.initialBackoff().multipliedBy(1L << (attempt - 1));
                pause(usual.compareTo(exception.askedToWait()) > 0 ? usual : exception.askedToWait());
            }
        }
    }

    private Response once(
            HttpMethod method, URI address, Map<String, String> headers, MultiValueMap<String, String> form) {
        // With every call, so that a name that is ours now is not one of our own machines in a minute; between this
        // look
        // and the call Java keeps the answer.
        if (!isOutside.test(address)) {
            throw new GradebookException(GradebookException.Kind.PRIVATE_ADDRESS);
        }
        try {
            var request = client.method(method).uri(address).headers(all -> headers.forEach(all::set));
            if (method == HttpMethod.POST) {
                request.contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form);
            }
            return request.exchange(
                    (asked, answer) -> read(answer.getStatusCode(), answer.getHeaders(), answer.getBody()));
        } catch (ResourceAccessException unreachable) {
            throw new GradebookException(GradebookException.Kind.DOWN);
        }
    }

    private Response read(HttpStatusCode status, HttpHeaders headers, InputStream stream) {
        byte[] bytes;
        try {
            bytes = stream.readNBytes(LARGEST + 1);
        } catch (IOException brokenOff) {
            throw new GradebookException(GradebookException.Kind.HALF);
        }
        var text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (!status.is2xxSuccessful()) {
            throw exceptionFor(status.value(), headers, text);
        }
        if (text.startsWith("<") || bytes.length > LARGEST) {
            throw new GradebookException(GradebookException.Kind.NO_JSON);
        }
        try {
            return new Response(json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text), headers);
        } catch (JsonProcessingException halfAPage) {
            throw new GradebookException(GradebookException.Kind.HALF);
        }
    }

    private static GradebookException exceptionFor(int status, HttpHeaders headers, String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        if (status == 429 || status == 403 && plain.contains("rate limit exceeded")) {
            // Brightspace and Blackboard say in a header of their own when they are willing again.
            var wait = askedToWait(headers, HttpHeaders.RETRY_AFTER);
            return new GradebookException(
                    GradebookException.Kind.TOO_BUSY,
                    wait.isZero() ? askedToWait(headers, "X-Rate-Limit-Reset") : wait);
        }
        if (plain.contains("invalid_grant")) {
            return new GradebookException(GradebookException.Kind.CONNECT_AGAIN);
        }
        if (plain.contains("invalid_client")) {
            return new GradebookException(GradebookException.Kind.WRONG_TOKEN);
        }
        return new GradebookException(
                switch (status) {
                    case 401 -> GradebookException.Kind.WRONG_TOKEN;
                    case 403 -> GradebookException.Kind.NOT_ALLOWED;
                    case 404 -> GradebookException.Kind.NO_COURSE;
                    case 301, 302, 303, 307, 308 -> GradebookException.Kind.NO_JSON;
                    default -> status >= 500 ? GradebookException.Kind.DOWN : GradebookException.Kind.UNEXPECTED;
                },
                askedToWait(headers, HttpHeaders.RETRY_AFTER));
    }

    private static Duration askedToWait(HttpHeaders headers, String where) {
        var seconds = headers.getFirst(where);
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    private void pause(Duration duration) {
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new GradebookException(GradebookException.Kind.DOWN);
        }
    }

    private interface HttpCall {

        Response send();
    }

    /** How time is let pass. */
    public interface Sleeper {

        void sleep(Duration duration) throws InterruptedException;
    }
}
