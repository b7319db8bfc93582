package org.studentled.ltijava;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Calls of a platform's services, each with a token for no more than it needs (security framework 1.0, section 4). */
@Component
class ServiceClient {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final ServiceTokens tokens;
    private final PlatformHosts hosts;
    private final RestClient http;

    ServiceClient(ServiceTokens tokens, PlatformHosts hosts, PlatformHttp http) {
        this.hosts = hosts;
        this.tokens = tokens;
        this.http = http.client();
    }

    /**
     * One call.
     *
     * @param accept and {@code sends}: media types, which some platforms compare letter by letter
     */
    record Call(
            Platform platform,
            String deployment,
            Set<String> scopes,
            HttpMethod method,
            URI address,
            String accept,
            @Nullable String sends,
            byte @Nullable [] body) {

        static Call get(Platform platform, String deployment, Set<String> scopes, URI address, String accept) {
            return new Call(platform, deployment, scopes, HttpMethod.GET, address, accept, null, null);
        }
    }

    /** @throws ServiceFailed for any other answer than a good one */
    ResponseEntity<byte[]> send(Call call) {
        // Whoever named the address: our token is for this platform, and so is what we ask for.
        if (!hosts.isAt(call.platform(), call.address())) {
            throw new ServiceFailed(
                    call.address() + " is not an address of " + call.platform().issuer(),
                    null,
                    ServiceFailed.FOREIGN_ADDRESS,
                    null);
        }
        try {
            return once(call);
        } catch (RestClientResponseException refused) {
            if (refused.getStatusCode() != HttpStatus.UNAUTHORIZED) {
                throw failed(call, refused);
            }
            tokens.evict(call.platform());
        } catch (RestClientException unreachable) {
            throw failed(call, unreachable);
        }
        try {
            return once(call);
        } catch (RestClientException refusedAgain) {
            throw failed(call, refusedAgain);
        }
    }

    private ResponseEntity<byte[]> once(Call call) {
        var token = tokens.token(call.platform(), call.deployment(), call.scopes());
        var request = http.method(call.method())
                .uri(call.address())
                .header(HttpHeaders.ACCEPT, call.accept())
                .headers(headers -> headers.setBearerAuth(token));
        var body = call.body();
        if (body != null && call.sends() != null) {
            request.header(HttpHeaders.CONTENT_TYPE, call.sends()).body(body);
        }
        return request.retrieve().toEntity(byte[].class);
    }

    private static ServiceFailed failed(Call call, RestClientException cause) {
        var asked = call.method() + " " + call.address();
        // Not what it answered: that may quote people.
        return cause instanceof RestClientResponseException answered
                ? new ServiceFailed(
                        asked + " was answered with " + answered.getStatusCode().value(),
                        cause,
                        answered.getStatusCode().value(),
                        pause(answered.getResponseHeaders()))
                : new ServiceFailed(asked + " was not answered: " + cause.getMessage(), cause);
    }

    // Only the form in seconds: no platform was seen that sends a date.
    private static @Nullable Duration pause(@Nullable HttpHeaders headers) {
        var seconds = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (seconds == null || !seconds.matches("\\d{1,9}")) {
            return null;
        }
        var asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
