package org.studentled.ltijava;

import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One registration of this tool with a learning management system (LTI core 1.3, section 3.1.3).
 *
 * <p>A registration is known by issuer <em>and</em> client id together: hosted systems share one issuer among many
 * schools. It may have several deployments.
 *
 * @param issuer the platform's {@code iss}, compared character by character
 * @param authorization where the login is sent on to (security framework 1.0, section 5.1.1.2)
 * @param token where access tokens for the platform's services are asked for
 * @param keys the platform's JWKS
 * @param tokenAudience what the platform wants as {@code aud} of a client assertion; null means its token address
 * @param family what kind of platform it is ({@code product_family_code}); null until it said so
 * @param home where people open the platform, when that is another address
 * @param approved whether launches are let in; a platform that registered itself waits for it
 * @param withheld scopes the platform did not grant when it registered itself
 * @param deployments the deployment ids this tool accepts launches from
 */
public record Platform(
        PlatformId id,
        String name,
        String issuer,
        String clientId,
        URI authorization,
        URI token,
        URI keys,
        @Nullable String tokenAudience,
        @Nullable String family,
        @Nullable URI home,
        boolean approved,
        Set<String> withheld,
        Set<String> deployments) {

    public Platform {
        deployments = Set.copyOf(deployments);
    }

    Platform with(Set<String> admitted) {
        return new Platform(
                id,
                name,
                issuer,
                clientId,
                authorization,
                token,
                keys,
                tokenAudience,
                family,
                home,
                approved,
                withheld,
                admitted);
    }

    /** Whether people log in, tokens are asked for and keys are fetched just where a registration says. */
    boolean isAt(Registration wanted) {
        return authorization.equals(wanted.authorization())
                && token.equals(wanted.token())
                && keys.equals(wanted.keys());
    }

    /** Whether all its addresses can be used; rows written down by older versions may hold anything. */
    public boolean isSound() {
        return Origins.isIssuer(issuer)
                && Stream.of(authorization, token, keys).allMatch(Origins::isPrivate)
                && (home == null || Origins.isWeb(home));
    }

    /** Where its people may be when they see this tool; an address that is none is passed over. */
    Stream<String> origins() {
        return Stream.concat(
                        Origins.parsed(issuer).stream(),
                        Stream.of(authorization, token, home).flatMap(Stream::ofNullable))
                .filter(Origins::isWeb)
                .map(Origins::origin);
    }

    /** The origin that answers this platform's window messages, for example {@code https://sso.canvaslms.com}. */
    public String origin() {
        return Origins.origin(authorization);
    }
}
