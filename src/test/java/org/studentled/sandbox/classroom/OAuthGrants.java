package org.studentled.sandbox.classroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who allowed our application what: one-time codes, refresh tokens and access tokens. */
final class OAuthGrants {

    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Grant> refreshTokens = new HashMap<>();
    private final Map<String, Grant> accessTokens = new HashMap<>();

    /** What the person allowed earlier stays allowed, as include_granted_scopes=true says. */
    String allow(Person person, Set<String> scopes, String redirect, String challenge) {
        String code = "4/" + UUID.randomUUID();
        var all = new LinkedHashSet<>(scopes);
        refreshTokens.values().stream()
                .filter(grant -> grant.person().equals(person))
                .forEach(grant -> all.addAll(grant.scopes()));
        codes.put(code, new Code(new Grant(person, all), redirect, challenge));
        return code;
    }

    /** A code is good once, for the address it was sent to and the browser that began. */
    String redeem(String code, String redirect, String verifier) {
        Code known = codes.remove(code);
        if (known == null || !known.redirect.equals(redirect) || !known.challenge.equals(challenge(verifier))) {
            throw new InvalidGrant();
        }
        return refreshToken(known.grant);
    }

    String refreshToken(Grant grant) {
        String token = "1//" + UUID.randomUUID();
        refreshTokens.put(token, grant);
        return token;
    }

    Grant refreshed(String refreshToken) {
        Grant grant = refreshTokens.get(refreshToken);
        if (grant == null) {
            throw new InvalidGrant();
        }
        return grant;
    }

    String accessToken(Grant grant) {
        String token = "ya29." + UUID.randomUUID();
        accessTokens.put(token, grant);
        return token;
    }

    Grant bearer(String authorization) {
        Grant grant = authorization.startsWith("Bearer ") ? accessTokens.get(authorization.substring(7)) : null;
        if (grant == null) {
            throw new GoogleError(Fault.UNAUTHENTICATED);
        }
        return grant;
    }

    /** No one has allowed anything yet. */
    void startOver() {
        codes.clear();
        refreshTokens.clear();
        accessTokens.clear();
    }

    void expireAccessTokens() {
        accessTokens.clear();
    }

    void revoke(Person person) {
        refreshTokens.values().removeIf(grant -> grant.person().equals(person));
        accessTokens.values().removeIf(grant -> grant.person().equals(person));
    }

    boolean revoke(String token) {
        Grant grant = refreshTokens.get(token);
        if (grant != null) {
            // At Google one token ends the whole consent.
            revoke(grant.person());
        }
        return grant != null;
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Grant(Person person, Set<String> scopes) {}

    record Code(Grant grant, String redirect, String challenge) {}

    /** The one answer after which asking again is useless. */
    static final class InvalidGrant extends RuntimeException {}
}
