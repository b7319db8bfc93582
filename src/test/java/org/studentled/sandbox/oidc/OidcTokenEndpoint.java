package org.studentled.sandbox.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.studentled.sandbox.Web;
import org.studentled.sandbox.lms.SigningKeys;
import org.studentled.secrets.OpaqueTokens;

/** Gives ID tokens for codes: once, to the client, for the address and the verifier of the one who began. */
final class OidcTokenEndpoint {

    private static final RSAKey FOREIGN = SigningKeys.generate();
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final String issuer;
    private final RSAKey key;
    private final Clock clock;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    OidcTokenEndpoint(String issuer, RSAKey key, Clock clock) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    String code(OidcAccount account, String redirect, String challenge, String nonce) {
        String code = "4/" + UUID.randomUUID();
        codes.put(code, new Code(account, redirect, challenge, nonce));
        return code;
    }

    Web.Answer answer(Web.Request request, OidcFault fault) {
        if (fault == OidcFault.TOKENS_AWAY) {
            return Web.Answer.text(503, "Out of order");
        }
        if (fault == OidcFault.TOKENS_SILENT) {
            LockSupport.parkNanos(SILENCE.toNanos());
        }
        if (fault == OidcFault.SECRET_CHANGED || !isClient(request.header("Authorization"))) {
            return error(401, "invalid_client");
        }
        Code code = codes.remove(request.get("code"));
        if (!request.method().equals("POST")
                || !request.get("grant_type").equals("authorization_code")
                || code == null
                || !code.redirect.equals(request.get("redirect_uri"))
                || !code.challenge.equals(OpaqueTokens.challenge(request.get("code_verifier")))) {
            return error(400, "invalid_grant");
        }
        String token = fault == OidcFault.GARBLED ? "no.token.atAll" : idToken(code, fault);
        return Web.Answer.json("{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3599%s}"
                .formatted(UUID.randomUUID(), fault == OidcFault.NO_ID_TOKEN ? "" : ",\"id_token\":\"" + token + "\""));
    }

    private String idToken(Code code, OidcFault fault) {
        Instant now = clock.instant();
        Instant issued = fault == OidcFault.EXPIRED
                ? now.minus(Duration.ofHours(3))
                : fault == OidcFault.FROM_TOMORROW ? now.plus(Duration.ofHours(24)) : now;
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == OidcFault.OTHER_ISSUER ? "https://accounts.example" : issuer)
                .audience(fault == OidcFault.OTHER_AUDIENCE ? "another-tool" : OidcSandbox.CLIENT_ID)
                .subject(code.account.subject())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(Duration.ofHours(1))))
                .claim("nonce", fault == OidcFault.OTHER_NONCE ? "of-another-sign-in" : code.nonce)
                .claim("name", code.account.name());
        code.account.claims().forEach(claims::claim);
        if (fault == OidcFault.UNSIGNED) {
            return new PlainJWT(claims.build()).serialize();
        }
        try {
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            signed.sign(new RSASSASigner(fault == OidcFault.OTHER_KEY ? FOREIGN : key));
            return signed.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By RFC 6749, both halves are encoded as in a form. */
    private static boolean isClient(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return false;
        }
        var halves = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8)
                .split(":", 2);
        return halves.length == 2
                && decoded(halves[0]).equals(OidcSandbox.CLIENT_ID)
                && decoded(halves[1]).equals(OidcSandbox.CLIENT_SECRET);
    }

    private static String decoded(String half) {
        return URLDecoder.decode(half, StandardCharsets.UTF_8);
    }

    private static Web.Answer error(int status, String error) {
        return Web.Answer.of(status, "application/json", "{\"error\":\"" + error + "\"}");
    }

    private record Code(OidcAccount account, String redirect, String challenge, String nonce) {}
}
