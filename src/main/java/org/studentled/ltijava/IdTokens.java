package org.studentled.ltijava;

import com.nimbusds.jose.JOSEException;
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
class IdTokens {

    private final PlatformKeys keys;
    private final LtiSettings settings;
    private final Clock clock;

    IdTokens(PlatformKeys keys, LtiSettings settings, Clock clock) {
        this.keys = keys;
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
        try {
            return SignedJWT.parse(idToken);
        } catch (ParseException broken) {
            // An unsigned token (alg none) cannot even be parsed as a signed one.
            throw new LaunchRefused(Reason.TOKEN_MALFORMED, String.valueOf(broken.getMessage()), broken);
        }
    }

    private void verifySignature(SignedJWT token, Platform platform) {
        var header = token.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())) {
            throw new LaunchRefused(Reason.ALGORITHM, "alg=" + header.getAlgorithm());
        }
        var kid = header.getKeyID();
        if (kid == null || kid.isBlank()) {
            throw new LaunchRefused(Reason.KEY_ID_MISSING, "no kid in the header");
        }
        try {
            if (!token.verify(new RSASSAVerifier(keys.key(platform, kid)))) {
                throw new LaunchRefused(Reason.SIGNATURE, "kid=" + kid);
            }
        } catch (JOSEException unusable) {
            throw new LaunchRefused(Reason.SIGNATURE, String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException broken) {
            throw new LaunchRefused(Reason.CLAIM_MALFORMED, String.valueOf(broken.getMessage()), broken);
        }
    }

    private static void verifyParties(JWTClaimsSet claims, Platform platform) {
        if (!platform.issuer().equals(claims.getIssuer())) {
            throw new LaunchRefused(Reason.ISSUER, "iss=" + claims.getIssuer());
        }
        // Any further audience would be one we do not trust.
        if (!List.of(platform.clientId()).equals(claims.getAudience())) {
            throw new LaunchRefused(Reason.AUDIENCE, "aud=" + claims.getAudience());
        }
        var authorizedParty = claims.getClaim("azp");
        if (authorizedParty != null && !platform.clientId().equals(authorizedParty)) {
            throw new LaunchRefused(Reason.AUTHORIZED_PARTY, "azp=" + authorizedParty);
        }
    }

    private void verifyTimes(JWTClaimsSet claims) {
        var now = clock.instant();
        var expires = instant(claims.getExpirationTime());
        if (expires == null || !now.isBefore(expires.plus(settings.leeway()))) {
            throw new LaunchRefused(Reason.EXPIRED, "exp=" + expires + " now=" + now);
        }
        var issued = instant(claims.getIssueTime());
        var oldest = settings.tokenAge().plus(settings.leeway());
        if (issued == null
                || issued.isAfter(now.plus(settings.leeway()))
                || Duration.between(issued, now).compareTo(oldest) > 0) {
            throw new LaunchRefused(Reason.ISSUED_AT, "iat=" + issued + " now=" + now);
        }
    }

    private static void verifyNonce(JWTClaimsSet claims, String issuedHash) {
        var nonce = claims.getClaim("nonce");
        if (!(nonce instanceof String text) || !Secrets.equal(Secrets.hash(text), issuedHash)) {
            throw new LaunchRefused(Reason.NONCE, "nonce was not issued for this login");
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
