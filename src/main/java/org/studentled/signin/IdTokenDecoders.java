package org.studentled.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks of a provider's ID tokens: Spring Security's own, after ours that say which one failed, over our connections
 * and by our clock. Spring's factory has neither.
 */
@Component
class IdTokenDecoders {

    private static final Set<SignatureAlgorithm> TAKEN = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384);

    private final ProviderHttpClient http;
    private final SignInSettings settings;
    private final Clock clock;

    IdTokenDecoders(ProviderHttpClient http, SignInSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    JwtDecoder create(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(algorithms -> algorithms.addAll(algorithmsOf(registration)))
                .restOperations(new RestTemplate(http.connections()))
                .build();
        OidcIdTokenValidator standard = new OidcIdTokenValidator(registration);
        standard.setClock(clock);
        standard.setClockSkew(settings.clockSkew());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(List.of(
                token -> failIf(!isFrom(registration, token), SignInProblem.WRONG_ISSUER),
                token -> failIf(!isFor(registration, token), SignInProblem.WRONG_AUDIENCE),
                token -> failIf(!isOfNow(token), SignInProblem.CLOCKS_APART),
                standard)));
        return decoder;
    }

    private static List<SignatureAlgorithm> algorithmsOf(ClientRegistration registration) {
        Object named = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        List<SignatureAlgorithm> both = TAKEN.stream()
                .filter(each -> named instanceof Collection<?> all
                        && all.stream().map(Object::toString).anyMatch(each.getName()::equals))
                .toList();
        return both.isEmpty() ? List.of(SignatureAlgorithm.RS256) : both;
    }

    private static boolean isFrom(ClientRegistration registration, Jwt token) {
        return String.valueOf(registration.getProviderDetails().getIssuerUri())
                .equals(String.valueOf(token.getClaims().get("iss")));
    }

    private static boolean isFor(ClientRegistration registration, Jwt token) {
        List<String> audience = token.getAudience();
        return audience != null && audience.contains(registration.getClientId());
    }

    private boolean isOfNow(Jwt token) {
        Instant now = clock.instant();
        Instant ends = token.getExpiresAt();
        return ends != null
                && now.isBefore(ends.plus(settings.clockSkew()))
                && isPast(token.getIssuedAt(), now)
                && isPast(token.getNotBefore(), now);
    }

    private boolean isPast(@Nullable Instant moment, Instant now) {
        return moment == null || !moment.isAfter(now.plus(settings.clockSkew()));
    }

    private static OAuth2TokenValidatorResult failIf(boolean wrong, SignInProblem problem) {
        return wrong
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(problem.name()))
                : OAuth2TokenValidatorResult.success();
    }
}
