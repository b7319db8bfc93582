package org.studentled.ltijava;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator copies from the platform when this tool is registered there.
 *
 * @see Platform the meaning of each part
 */
public record Registration(
        String name,
        String issuer,
        String clientId,
        URI authorization,
        URI token,
        URI keys,
        @Nullable String tokenAudience,
        @Nullable String family,
        @Nullable URI home,
        Set<String> deployments) {

    /** @throws IllegalArgumentException when an address would send tokens in the clear over a network */
    public Registration {
        requireSafe(authorization);
        requireSafe(token);
        requireSafe(keys);
    }

    public Registration(
            String name,
            String issuer,
            String clientId,
            URI authorization,
            URI token,
            URI keys,
            @Nullable String tokenAudience,
            @Nullable String family,
            Set<String> deployments) {
        this(name, issuer, clientId, authorization, token, keys, tokenAudience, family, null, deployments);
    }

    private static void requireSafe(URI address) {
        if (!Origins.isPrivate(address)) {
            throw new IllegalArgumentException("An LTI platform needs https addresses, but this one has " + address);
        }
    }
}
