package org.studentled.ltijava;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks of an id_token that hold for any OpenID message (security framework 1.0, section 5.1.3). */
@Component
class IdTokenVerifier {

    /** A launch token of a real platform has a few KB; megabytes would only keep this tool busy. */
    private static final int LONGEST_TOKEN = 64 * 1024;

    private final PlatformKeys keys;
    private final OidcLogins logins;
    private final LtiSettings settings;
    private final Clock clock;

    IdTokenVerifier(PlatformKeys keys, OidcLogins logins, LtiSettings settings, Clock clock) {
        this.keys = keys;
        this.logins = logins;
        this.settings = settings;
        this.clock = clock;
    }

    JWTClaimsSet verify(String idToken, PendingLogin login) {
        var token = parse(idToken);
        verifySignature(token, login.platform());
        var claims = claims(token);
        verifyParties(claims, login.platform());
        verifyTimes(claims);
        verifyNonce(claims, login.nonceHash());
        return claims;
    }

    private static SignedJWT parse(String idToken) {
        if (idToken.length() > LONGEST_TOKEN) {
            throw new LaunchRefused(RefusalReason.TOKEN_OVERSIZED, idToken.length() + " characters");
        }
        try {
            return SignedJWT.parse(idToken);
        } catch (ParseException broken) {
            if (isUnsigned(idToken)) {
                throw new LaunchRefused(RefusalReason.ALGORITHM, "alg=none", broken);
            }
            throw new LaunchRefused(RefusalReason.TOKEN_MALFORMED, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static boolean isUnsigned(String idToken) {
        try {
            return Algorithm.NONE.equals(
                    Header.parse(JOSEObject.split(idToken)[0]).getAlgorithm());
        } catch (ParseException garbage) {
            return false;
        }
    }

    private void verifySignature(SignedJWT token, Platform platform) {
        var header = token.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            throw new LaunchRefused(RefusalReason.ALGORITHM, "alg=" + header.getAlgorithm());
        }
        var kid = header.getKeyID();
        if (kid == null || kid.isBlank()) {
            throw new LaunchRefused(RefusalReason.KEY_ID_MISSING, "no kid in the header");
        }
        try {
            if (!token.verify(new RSASSAVerifier(keys.key(platform, kid)))) {
                throw new LaunchRefused(RefusalReason.SIGNATURE, "kid=" + kid);
            }
        } catch (JOSEException unusable) {
            throw new LaunchRefused(RefusalReason.SIGNATURE, String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) {
        try {
            var payload = token.getPayload().toJSONObject();
            if (payload == null) {
                throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, "the payload is no object");
            }
            // Nothing here asks for it, so it need not be what it should be.
            payload.remove("jti");
            return JWTClaimsSet.parse(payload);
        } catch (ParseException broken) {
            throw new LaunchRefused(RefusalReason.CLAIM_MALFORMED, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static void verifyParties(JWTClaimsSet claims, Platform platform) {
        if (!platform.issuer().equals(claims.getIssuer())) {
            throw new LaunchRefused(RefusalReason.ISSUER, "iss=" + claims.getIssuer());
        }
        // Any further audience would be one we do not trust.
        if (!List.of(platform.clientId()).equals(claims.getAudience())) {
            throw new LaunchRefused(RefusalReason.AUDIENCE, "aud=" + claims.getAudience());
        }
        var authorizedParty = claims.getClaim("azp");
        if (authorizedParty != null && !platform.clientId().equals(authorizedParty)) {
            throw new LaunchRefused(RefusalReason.AUTHORIZED_PARTY, "azp=" + authorizedParty);
        }
    }

    private void verifyTimes(JWTClaimsSet claims) {
        var now = clock.instant();
        var expires = instant(claims.getExpirationTime());
        if (expires == null || !now.isBefore(expires.plus(settings.leeway()))) {
            throw new LaunchRefused(RefusalReason.EXPIRED, "exp=" + expires + " now=" + now);
        }
        var issued = instant(claims.getIssueTime());
        var oldest = settings.tokenAge().plus(settings.leeway());
        if (issued == null
                || issued.isAfter(now.plus(settings.leeway()))
                || Duration.between(issued, now).compareTo(oldest) > 0) {
            throw new LaunchRefused(RefusalReason.ISSUED_AT, "iat=" + issued + " now=" + now);
        }
        var begins = instant(claims.getNotBeforeTime());
        if (begins != null && begins.isAfter(now.plus(settings.leeway()))) {
            throw new LaunchRefused(RefusalReason.NOT_YET, "nbf=" + begins + " now=" + now);
        }
    }

    // The nonce of exactly this login: so it can be used once at most, like the login itself.
    private void verifyNonce(JWTClaimsSet claims, String issuedHash) {
        if (!(claims.getClaim("nonce") instanceof String nonce)) {
            throw new LaunchRefused(RefusalReason.NONCE, "nonce is missing or no text");
        }
        var hash = RandomTokens.hash(nonce);
        if (RandomTokens.equal(hash, issuedHash)) {
            return;
        }
        throw logins.issued(hash)
                ? new LaunchRefused(RefusalReason.NONCE_FOREIGN, "nonce was issued for another login")
                : new LaunchRefused(RefusalReason.NONCE, "nonce was never issued here");
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
