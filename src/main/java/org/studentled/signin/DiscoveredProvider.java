package org.studentled.signin;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * A provider as its discovery document describes it.
 *
 * @param decoder checks its ID tokens with its published keys
 */
record DiscoveredProvider(ClientRegistration registration, JwtDecoder decoder, Instant readAt) {

    String issuer() {
        return String.valueOf(registration.getProviderDetails().getIssuerUri());
    }

    /** Where someone signs out at the provider itself, if it has such a page. */
    Optional<String> signOut() {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(Object::toString)
                .filter(IdentityProvider::isSafe);
    }
}
