package org.studentled.ltijava;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tool's own RSA keys of 2048 bits (security framework 1.0, section 6), made at the first start and kept in the
 * database; encrypted there (AES-256-GCM) when {@code lti.key-secret} is set.
 *
 * <p>All keys are published; the newest that is not younger than a cached copy of the published set signs. There is
 * one key until rotation is asked for.
 */
@Component
public class ToolKeys {

    private static final int BITS = 2048;

    private final JdbcClient jdbc;
    private final LtiSettings settings;
    private final Clock clock;

    ToolKeys(JdbcClient jdbc, LtiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Public halves only, each with {@code kid}, {@code alg} and {@code use}. */
    @Transactional
    public JWKSet published() {
        return new JWKSet(all().stream()
                .map(RSAKey::toPublicJWK)
                .map(com.nimbusds.jose.jwk.JWK.class::cast)
                .toList());
    }

    @Transactional
    RSAKey signing() {
        return all().get(0);
    }

    private List<RSAKey> all() {
        var kept = read();
        if (!kept.isEmpty()) {
            return kept;
        }
        keep(generate());
        return read();
    }

    private List<RSAKey> read() {
        return jdbc.sql("select private_jwk, salt from lti_key order by made_at, kid")
                .query((row, number) -> opened(row.getString("private_jwk"), row.getString("salt")))
                .list();
    }

    private void keep(RSAKey key) {
        var secret = settings.keySecret();
        var salt = secret == null || secret.isBlank()
                ? null
                : KeyGenerators.string().generateKey();
        var text = salt == null
                ? key.toJSONString()
                : Encryptors.delux(secret, salt).encrypt(key.toJSONString());
        jdbc.sql("insert into lti_key (kid, made_at, private_jwk, salt) values (?, ?, ?, ?)")
                .params(key.getKeyID(), Timestamp.from(clock.instant()), text, salt)
                .update();
    }

    private RSAKey opened(String text, @Nullable String salt) {
        try {
            return RSAKey.parse(
                    salt == null ? text : Encryptors.delux(secret(), salt).decrypt(text));
        } catch (ParseException | IllegalStateException unreadable) {
            throw new IllegalStateException(
                    "The tool's LTI key cannot be read: is lti.key-secret the one it was kept with?", unreadable);
        }
    }

    private String secret() {
        var secret = settings.keySecret();
        if (secret == null) {
            throw new IllegalStateException("lti.key-secret is not set, but the tool's key was kept encrypted");
        }
        return secret;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
