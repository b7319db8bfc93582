package org.studentled.sandbox.lms;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.studentled.sandbox.Web;

/** The LMS's signing key: published, changeable, and now and then out of reach. */
public final class SigningKeys {

    private final AtomicInteger fetched = new AtomicInteger();
    private volatile RSAKey current = generate();
    private volatile boolean reachable = true;
    private volatile @Nullable Supplier<Web.Answer> instead;

    public RSAKey current() {
        return current;
    }

    /** The old key is gone at once, as after an accident. */
    public void replace() {
        current = generate();
    }

    public void reachable(boolean yes) {
        reachable = yes;
    }

    /** From now on something else is published: far too much, or nothing for very long. */
    public void publishInstead(Supplier<Web.Answer> answer) {
        instead = answer;
    }

    public int timesFetched() {
        return fetched.get();
    }

    public static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Web.Answer publish(Web.Request request) {
        fetched.incrementAndGet();
        var other = instead;
        if (other != null) {
            return other.get();
        }
        return reachable
                ? Web.Answer.json(new JWKSet(current.toPublicJWK()).toString())
                : Web.Answer.text(503, "Out of order");
    }
}
