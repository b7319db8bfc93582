package org.studentled.ltijava;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Access tokens for a platform's services (security framework 1.0, section 4.1: client credentials with
 * {@code private_key_jwt}). One token for each platform, deployment and set of scopes, used until a minute before its
 * end.
 */
@Component
class ServiceTokens {

    private static final Duration ASSERTION_LASTS = Duration.ofSeconds(60);
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final long USUAL_SECONDS = 3600;

    private final Map<Key, Token> kept = new ConcurrentHashMap<>();
    private final ToolKeys keys;
    private final PlatformQuirksRegistry quirks;
    private final RestClient http;
    private final ObjectMapper json;
    private final Clock clock;

    ServiceTokens(ToolKeys keys, PlatformQuirksRegistry quirks, PlatformHttp http, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.quirks = quirks;
        this.http = http.client();
        this.json = json;
        this.clock = clock;
    }

    String token(Platform platform, String deployment, Set<String> scopes) {
        var key = new Key(platform.id(), deployment, String.join(" ", new TreeSet<>(scopes)));
        // Inside compute, so that many threads ask a platform once.
        return kept.compute(key, (wanted, known) -> known != null && isFresh(known) ? known : request(platform, wanted))
                .value();
    }

    /** To be called when a platform no longer takes a token that should still be good. */
    void evict(Platform platform) {
        kept.keySet().removeIf(key -> key.platform().equals(platform.id()));
    }

    private boolean isFresh(Token token) {
        return clock.instant().isBefore(token.expires().minus(MARGIN));
    }

    private Token request(Platform platform, Key wanted) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.add("client_assertion", assertion(platform, wanted.deployment()));
        form.add("scope", wanted.scopes());
        try {
            var answer = http.post()
                    .uri(platform.token())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(form)
                    .retrieve()
                    .body(String.class);
            return read(answer == null ? "" : answer);
        } catch (RestClientResponseException refused) {
            var status = refused.getStatusCode().value();
            throw ServiceFailed.noToken(reason(platform, refused), refused, status);
        } catch (RestClientException unreachable) {
            throw new ServiceFailed(reason(platform, unreachable), unreachable);
        }
    }

    private static String reason(Platform platform, RestClientException cause) {
        return "No token from " + platform.token() + ": " + cause.getMessage();
    }

    // Read as text first: Moodle labels this JSON as text/html.
    private Token read(String answer) {
        try {
            var body = json.readTree(answer);
            var value = body.path("access_token").asText();
            if (value.isEmpty()) {
                throw new ServiceFailed("The platform's answer holds no access_token");
            }
            return new Token(
                    value, clock.instant().plusSeconds(body.path("expires_in").asLong(USUAL_SECONDS)));
        } catch (JsonProcessingException broken) {
            throw new ServiceFailed("The platform's token answer is not JSON", broken);
        }
    }

    private String assertion(Platform platform, String deployment) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(platform.clientId())
                .subject(platform.clientId())
                .audience(audience(platform))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION_LASTS)))
                .jwtID(UUID.randomUUID().toString())
                .claim(Claims.LTI + "deployment_id", deployment)
                .build();
        return keys.sign(claims);
    }

    // Security framework 1.0, section 4.1.1, asks for the token address; not every platform does.
    private String audience(Platform platform) {
        return Stream.of(platform.tokenAudience(), quirks.forPlatform(platform).tokenAudience())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(platform.token().toString());
    }

    private record Key(PlatformId platform, String deployment, String scopes) {}

    private record Token(String value, Instant expires) {}
}
