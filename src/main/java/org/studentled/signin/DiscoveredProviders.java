package org.studentled.signin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.studentled.connect.RemoteException;

/** What providers publish about themselves, read when it is needed and believed for an hour. */
@Component
class DiscoveredProviders {

    private static final Duration FRESH = Duration.ofHours(1);
    /** A provider that can't be read just now is what it was this morning. */
    private static final Duration STALE = Duration.ofHours(24);

    private final ProviderHttpClient http;
    private final IdTokenDecoders decoders;
    private final Clock clock;
    private final String address;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, DiscoveredProvider> known = new ConcurrentHashMap<>();

    DiscoveredProviders(
            ProviderHttpClient http,
            IdTokenDecoders decoders,
            Clock clock,
            @Value("${school.address}") URI schoolAddress) {
        this.http = http;
        this.decoders = decoders;
        this.clock = clock;
        this.address = schoolAddress.toString().replaceAll("/+$", "");
    }

    /** Where the provider sends people back to; it has to be registered there letter by letter. */
    String callback(IdentityProvider provider) {
        return address + "/sign-in/callback/" + provider.id();
    }

    /** @throws SignInRefused when it can't be reached, or is not what its issuer says */
    DiscoveredProvider get(IdentityProvider provider) {
        DiscoveredProvider before = known.get(provider.id());
        if (before != null && isWithin(before, FRESH)) {
            return before;
        }
        try {
            return read(provider);
        } catch (SignInRefused away) {
            if (before != null && away.problem() == SignInProblem.PROVIDER_DOWN && isWithin(before, STALE)) {
                return before;
            }
            throw away;
        }
    }

    /** Asks the provider in any case. */
    DiscoveredProvider read(IdentityProvider provider) {
        try {
            Map<String, Object> document =
                    json.convertValue(http.get(provider.discovery()), new TypeReference<Map<String, Object>>() {});
            ClientRegistration registration = registration(provider, document);
            var found = new DiscoveredProvider(registration, decoders.create(registration), clock.instant());
            known.put(provider.id(), found);
            return found;
        } catch (RemoteException unreachable) {
            throw new SignInRefused(
                    unreachable.isPassing() ? SignInProblem.PROVIDER_DOWN : SignInProblem.PROVIDER_WRONG,
                    provider.id(),
                    unreachable);
        } catch (IllegalArgumentException | IllegalStateException notADescription) {
            throw new SignInRefused(SignInProblem.PROVIDER_WRONG, provider.id(), notADescription);
        }
    }

    /** @throws IllegalStateException when the provider was never read, which its address for signing in needs */
    JwtDecoder decoderOf(ClientRegistration registration) {
        DiscoveredProvider found = known.get(registration.getRegistrationId());
        if (found == null) {
            throw new IllegalStateException("Not discovered: " + registration.getRegistrationId());
        }
        return found.decoder();
    }

    private ClientRegistration registration(IdentityProvider provider, Map<String, Object> document) {
        String says = String.valueOf(document.get("issuer"));
        if (!says.replaceAll("/+$", "").equals(provider.issuer())) {
            throw new IllegalStateException("It calls itself otherwise");
        }
        for (String place : new String[] {"authorization_endpoint", "token_endpoint", "jwks_uri"}) {
            if (!IdentityProvider.isSafe(String.valueOf(document.get(place)))) {
                throw new IllegalStateException(place + " is no https address");
            }
        }
        return ClientRegistrations.fromOidcConfiguration(document)
                .registrationId(provider.id())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .redirectUri(callback(provider))
                .scope("openid", "email", "profile")
                .build();
    }

    private boolean isWithin(DiscoveredProvider found, Duration age) {
        Instant now = clock.instant();
        return now.isBefore(found.readAt().plus(age));
    }
}
