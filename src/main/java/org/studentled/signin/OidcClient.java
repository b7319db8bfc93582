package org.studentled.signin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.studentled.secrets.OpaqueTokens;

/**
 * Spring Security's OpenID Connect login, without the rest of its machinery: the authorization request, and what comes
 * back. Of the provider's tokens only the ID token is read, and none is saved.
 */
@Component
class OidcClient {

    private final DiscoveredProviders providers;
    private final AuthenticationProvider login;

    OidcClient(DiscoveredProviders providers, ProviderHttpClient http) {
        this.providers = providers;
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http.connections())
                .messageConverters(all -> {
                    all.clear();
                    all.add(new FormHttpMessageConverter());
                    all.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // All that is needed stands in the ID token: the user-info address is not asked.
        var oidc = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        oidc.setJwtDecoderFactory(registration -> providers.decoderOf(registration));
        login = oidc;
    }

    /** @param choose whether the provider is to ask for the account, also where only one is signed in */
    URI authorizationUrl(IdentityProvider provider, SignInAttempt attempt, boolean choose) {
        return URI.create(
                request(provider, providers.get(provider), attempt, choose).getAuthorizationRequestUri());
    }

    /** @throws SignInRefused when the code or what it brings is not good */
    OidcIdToken exchange(IdentityProvider provider, SignInAttempt attempt, String code) {
        DiscoveredProvider found = providers.get(provider);
        OAuth2AuthorizationRequest request = request(provider, found, attempt, false);
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(request.getRedirectUri())
                .state(attempt.state())
                .build();
        try {
            var done = login.authenticate(new OAuth2LoginAuthenticationToken(
                    found.registration(), new OAuth2AuthorizationExchange(request, response)));
            if (done != null && done.getPrincipal() instanceof OidcUser user) {
                return user.getIdToken();
            }
            throw new SignInRefused(SignInProblem.TOKEN_UNREADABLE, provider.id());
        } catch (OAuth2AuthenticationException refused) {
            throw new SignInRefused(OidcErrors.problemOf(refused), provider.id(), refused);
        } catch (IllegalArgumentException | ClassCastException garbled) {
            throw new SignInRefused(SignInProblem.TOKEN_UNREADABLE, provider.id(), garbled);
        }
    }

    private static OAuth2AuthorizationRequest request(
            IdentityProvider provider, DiscoveredProvider found, SignInAttempt attempt, boolean choose) {
        Map<String, Object> more = new LinkedHashMap<>();
        // As Spring Security does: what travels is a hash, and what was hashed is compared at the end.
        more.put(OidcParameterNames.NONCE, OpaqueTokens.challenge(attempt.nonce()));
        more.put(PkceParameterNames.CODE_CHALLENGE, OpaqueTokens.challenge(attempt.verifier()));
        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        if (choose) {
            more.put("prompt", "select_account");
        }
        String domain = hostedDomain(provider);
        if (domain != null) {
            more.put("hd", domain);
        }
        var registration = found.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(attempt.state())
                .additionalParameters(more)
                .attributes(all -> {
                    all.put(OidcParameterNames.NONCE, attempt.nonce());
                    all.put(PkceParameterNames.CODE_VERIFIER, attempt.verifier());
                })
                .build();
    }

    /** Google then proposes only accounts of it; what really holds is the claim of the same name. */
    private static @Nullable String hostedDomain(IdentityProvider provider) {
        if (provider.kind() != IdentityProvider.Kind.GOOGLE) {
            return null;
        }
        return provider.domains().size() == 1 ? provider.domains().iterator().next() : "*";
    }
}
