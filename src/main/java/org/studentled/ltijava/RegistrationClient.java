package org.studentled.ltijava;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls to a platform that no one has approved yet: no redirects, at most 64 KB, with a timeout. */
@Component
class RegistrationClient {

    private static final int MOST_BYTES = 64 * 1024;
    /** What may stand in a header, and no more than a server reads of one. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8000}");

    private static final String JSON = "application/json";

    private final LtiSettings settings;
    private final PlatformJson json;
    private final HttpClient http;

    RegistrationClient(LtiSettings settings, PlatformJson json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.requestTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What the platform says of itself; Canvas tells it only to who brings the token. */
    JsonNode get(URI address, @Nullable String token) {
        var answer = send(request(address, token));
        if (answer.statusCode() >= 300 && answer.statusCode() < 400) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_REDIRECTED, address + " redirects");
        }
        if (answer.statusCode() != 200) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_DECLINED, address + " answered " + answer.statusCode());
        }
        return read(answer);
    }

    JsonNode post(URI address, @Nullable String token, JsonNode body) {
        var request = request(address, token)
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofByteArray(json.written(body)));
        var answer = send(request);
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_DECLINED, address + " answered " + answer.statusCode());
        }
        return read(answer);
    }

    private HttpRequest.Builder request(URI address, @Nullable String token) {
        var request = HttpRequest.newBuilder(address)
                .header("User-Agent", PlatformHttp.OUR_NAME)
                .header("Accept", JSON);
        if (token == null || token.isBlank()) {
            return request;
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_CONFIGURATION, "the registration token is none");
        }
        return request.header("Authorization", "Bearer " + token);
    }

    private JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return json.read(answer.body());
        } catch (ServiceFailed broken) {
            throw new LaunchRefused(RefusalReason.REGISTRATION_CONFIGURATION, "not JSON", broken);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        CompletableFuture<HttpResponse<byte[]>> answer;
        try {
            answer = http.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
        } catch (IllegalArgumentException uncallable) {
            throw new LaunchRefused(
                    RefusalReason.REGISTRATION_SILENT, String.valueOf(uncallable.getMessage()), uncallable);
        }
        try {
            return answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            answer.cancel(true);
            throw new LaunchRefused(RefusalReason.REGISTRATION_SILENT, "no answer in time", hanging);
        } catch (ExecutionException failed) {
            var cause = failed.getCause();
            var reason = cause instanceof BoundedBody.BodyTooLongException
                    ? RefusalReason.REGISTRATION_CONFIGURATION
                    : RefusalReason.REGISTRATION_SILENT;
            throw new LaunchRefused(reason, String.valueOf(cause instanceof IOException ? cause : failed), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LaunchRefused(RefusalReason.REGISTRATION_SILENT, "stopped", stopped);
        }
    }
}
