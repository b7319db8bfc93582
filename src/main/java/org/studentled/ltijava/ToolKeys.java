package org.studentled.ltijava;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tool's own RSA keys of 2048 bits (security framework 1.0, section 6), made at the first start.
 *
 * <p>At least two are published: the one that signs and the one that will sign next, so that platforms that keep a copy
 * of the published set know the next key before it is used. A replaced key stays published for the overlap, so that
 * what it signed can still be checked. No key id is ever used again.
 */
@Component
public class ToolKeys {

    private final ToolKeyStore store;
    private final LtiSettings settings;
    private final Clock clock;

    ToolKeys(ToolKeyStore store, LtiSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Public halves only, each with {@code kid}, {@code alg} and {@code use}. */
    @Transactional
    public JWKSet published() {
        complete();
        return new JWKSet(
                store.all().stream().map(kept -> (JWK) kept.key().toPublicJWK()).toList());
    }

    /** From now on the next key signs; the one before stays published for the overlap. */
    @Transactional
    public void rotate() {
        store.takeTurn();
        complete();
        advance();
    }

    /** Rotates when the signing key has served its time, and drops keys whose overlap is over. */
    @Transactional
    public void rotateIfDue() {
        store.takeTurn();
        complete();
        var begun = store.current().orElseThrow().signsFrom();
        if (begun == null || !clock.instant().isBefore(begun.plus(settings.keyRotationInterval()))) {
            advance();
        }
        store.deleteReplacedBefore(clock.instant().minus(settings.keyGracePeriod()));
    }

    /**
     * Brings the stored keys under {@code lti.key-secret}, so that previous secrets may be forgotten.
     *
     * @return how many were not under it before
     */
    @Transactional
    public int reencrypt() {
        store.takeTurn();
        return store.reencrypt();
    }

    @Transactional
    RSAKey signing() {
        complete();
        return store.current().orElseThrow().key();
    }

    @Transactional
    String sign(JWTClaimsSet claims) {
        var key = signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        var signed = new SignedJWT(header, claims);
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return signed.serialize();
    }

    private void complete() {
        if (store.current().isPresent() && store.next().isPresent()) {
            return;
        }
        store.takeTurn();
        if (store.current().isEmpty()) {
            store.save(store.generate(), now(), now());
        }
        if (store.next().isEmpty()) {
            store.save(store.generate(), now(), null);
        }
    }

    private void advance() {
        store.next().ifPresent(next -> store.beginSigning(next.key().getKeyID(), now()));
        store.save(store.generate(), now(), null);
    }

    private Instant now() {
        return clock.instant();
    }
}
