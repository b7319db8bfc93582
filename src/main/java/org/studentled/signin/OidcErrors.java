package org.studentled.signin;

import com.nimbusds.jose.RemoteKeySourceException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** What Spring Security and providers say of a failed sign-in, in our words. */
final class OidcErrors {

    private OidcErrors() {}

    static SignInProblem problemOf(OAuth2AuthenticationException refused) {
        return switch (refused.getError().getErrorCode()) {
            case "invalid_grant" -> SignInProblem.CODE_REFUSED;
            case "invalid_client", "unauthorized_client" -> SignInProblem.CLIENT_REFUSED;
            case "invalid_nonce" -> SignInProblem.WRONG_NONCE;
            case "invalid_id_token" -> tokenProblem(refused);
            default -> answerProblem(refused);
        };
    }

    /** What stands in {@code error} where no code came back. */
    static SignInProblem problemOf(String error) {
        return switch (error) {
            case "access_denied", "consent_required", "interaction_required", "login_required" ->
                SignInProblem.CONSENT_REFUSED;
            case "server_error", "temporarily_unavailable" -> SignInProblem.PROVIDER_DOWN;
            default -> SignInProblem.CLIENT_REFUSED;
        };
    }

    private static SignInProblem tokenProblem(Exception refused) {
        Optional<JwtValidationException> invalid = find(refused, JwtValidationException.class);
        if (invalid.isPresent()) {
            return invalid.get().getErrors().stream()
                    .flatMap(error -> Arrays.stream(SignInProblem.values())
                            .filter(problem -> problem.name().equals(error.getErrorCode())))
                    .findFirst()
                    .orElse(SignInProblem.TOKEN_UNREADABLE);
        }
        if (find(refused, RemoteKeySourceException.class).isPresent()) {
            return SignInProblem.PROVIDER_DOWN;
        }
        boolean unreadable = find(refused, JwtException.class).isEmpty()
                || find(refused, ParseException.class).isPresent()
                || find(refused, BadJwtException.class).isEmpty();
        return unreadable ? SignInProblem.TOKEN_UNREADABLE : SignInProblem.WRONG_SIGNATURE;
    }

    private static SignInProblem answerProblem(Exception refused) {
        if (find(refused, HttpClientErrorException.Unauthorized.class).isPresent()) {
            return SignInProblem.CLIENT_REFUSED;
        }
        boolean away = find(refused, ResourceAccessException.class).isPresent()
                || find(refused, HttpServerErrorException.class).isPresent()
                || find(refused, HttpClientErrorException.TooManyRequests.class).isPresent();
        return away ? SignInProblem.PROVIDER_DOWN : SignInProblem.PROVIDER_WRONG;
    }

    private static <T extends Throwable> Optional<T> find(Throwable from, Class<T> type) {
        return Stream.<Throwable>iterate(from, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
