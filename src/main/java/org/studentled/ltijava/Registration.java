package org.studentled.ltijava;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.studentled.ltijava.InvalidRegistrationException.Part;

/**
 * What an administrator copies from the platform when this tool is registered there; checked here, whichever way it
 * came, because every later page depends on it.
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

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_FAMILY = 100;

    /** @throws InvalidRegistrationException naming the part that cannot be used */
    public Registration {
        deployments = Set.copyOf(deployments);
        require(isId(name), Part.NAME, name);
        require(issuer.length() <= LONGEST_ID && Origins.isIssuer(issuer), Part.ISSUER, issuer);
        require(isId(clientId), Part.CLIENT, clientId);
        requireSafe(authorization, Part.AUTHORIZATION);
        requireSafe(token, Part.TOKEN);
        requireSafe(keys, Part.KEYS);
        require(tokenAudience == null || tokenAudience.length() <= LONGEST_ADDRESS, Part.AUDIENCE, tokenAudience);
        require(home == null || isAddress(home), Part.HOME, String.valueOf(home));
        require(deployments.stream().allMatch(Registration::isId), Part.DEPLOYMENTS, "one is far too long");
        // Only a hint of what the platform does differently.
        family = family == null || family.isBlank() || family.length() > LONGEST_FAMILY ? null : family;
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

    private static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isAddress(URI address) {
        return Origins.isWeb(address) && address.toString().length() <= LONGEST_ADDRESS;
    }

    private static void requireSafe(URI address, Part part) {
        require(isAddress(address), part, address.toString());
        require(Origins.isPrivate(address), Part.SAFETY, address.toString());
    }

    private static void require(boolean holds, Part part, @Nullable String found) {
        if (!holds) {
            throw new InvalidRegistrationException(part, String.valueOf(found));
        }
    }
}
