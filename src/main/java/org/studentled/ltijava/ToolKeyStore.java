package org.studentled.ltijava;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** The tool's keys in the database, encrypted there (AES-256-GCM) when {@code lti.key-secret} is set. */
@Component
class ToolKeyStore {

    private static final Logger LOG = LoggerFactory.getLogger(ToolKeyStore.class);
    private static final int BITS = 2048;

    private static final int MOST_OPENED = 32;

    /** Which key signs is counted and not read off the clock, which may be set back. */
    private static final String NEXT_TURN = "(select coalesce(max(counted.turn), 0) + 1 from lti_key counted)";

    private final JdbcClient jdbc;
    private final LtiSettings settings;
    /** By how they are stored; opening takes tens of milliseconds, and anyone may ask for our keys as often as they like. */
    private final Map<String, RSAKey> decrypted = new ConcurrentHashMap<>();

    ToolKeyStore(JdbcClient jdbc, LtiSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @param signsFrom null while the key is only announced */
    record Kept(RSAKey key, @Nullable Instant signsFrom) {}

    /** The latest first; those announced before all others. */
    List<Kept> all() {
        return jdbc.sql("select * from lti_key order by turn desc nulls first, made_at desc, kid")
                .query(this::read)
                .list();
    }

    Optional<Kept> current() {
        return jdbc.sql("select * from lti_key where turn is not null order by turn desc limit 1")
                .query(this::read)
                .optional();
    }

    Optional<Kept> next() {
        return jdbc.sql("select * from lti_key where turn is null order by made_at, kid limit 1")
                .query(this::read)
                .optional();
    }

    /** Until the transaction ends no one else changes the keys. */
    void takeTurn() {
        jdbc.sql("select id from lti_key_turn where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    void beginSigning(String kid, Instant from) {
        jdbc.sql("update lti_key set signs_from = ?, turn = " + NEXT_TURN + " where kid = ?")
                .params(Timestamp.from(from), kid)
                .update();
    }

    void deleteReplacedBefore(Instant moment) {
        jdbc.sql("""
                        delete from lti_key old where old.turn is not null and exists (
                            select 1 from lti_key newer
                            where newer.turn > old.turn and newer.signs_from <= ?)""").param(Timestamp.from(moment)).update();
    }

    RSAKey generate() {
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

    void save(RSAKey key, Instant madeAt, @Nullable Instant signsFrom) {
        var stored = encrypted(key);
        jdbc.sql("insert into lti_key (kid, made_at, private_jwk, salt, signs_from, turn) values (?, ?, ?, ?, ?, "
                        + (signsFrom == null ? "null" : NEXT_TURN) + ")")
                .params(key.getKeyID(), Timestamp.from(madeAt), stored.text(), stored.salt())
                .param(signsFrom == null ? null : Timestamp.from(signsFrom))
                .update();
    }

    /** @return how many keys were not under the present secret before */
    int reencrypt() {
        var secret = settings.keySecret();
        if (secret == null || secret.isBlank()) {
            return 0;
        }
        var changed = 0;
        for (var row : jdbc.sql("select kid, private_jwk, salt from lti_key")
                .query(Stored.class)
                .list()) {
            if (row.salt() == null || !opens(secret, row.privateJwk(), row.salt())) {
                var fresh = encrypted(decrypt(row.privateJwk(), row.salt()));
                changed += jdbc.sql("update lti_key set private_jwk = ?, salt = ? where kid = ? and private_jwk = ?")
                        .params(fresh.text(), fresh.salt(), row.kid(), row.privateJwk())
                        .update();
            }
        }
        return changed;
    }

    private record Stored(
            String kid, String privateJwk, @Nullable String salt) {}

    private record Encrypted(String text, @Nullable String salt) {}

    private Encrypted encrypted(RSAKey key) {
        var secret = settings.keySecret();
        if (secret == null || secret.isBlank()) {
            LOG.warn("lti.key-secret is not set: the key kid={} is kept in the clear", key.getKeyID());
            return new Encrypted(key.toJSONString(), null);
        }
        var salt = KeyGenerators.string().generateKey();
        return new Encrypted(Encryptors.delux(secret, salt).encrypt(key.toJSONString()), salt);
    }

    private Kept read(ResultSet row, int number) throws SQLException {
        var signsFrom = row.getTimestamp("signs_from");
        return new Kept(
                decrypted(row.getString("private_jwk"), row.getString("salt")),
                signsFrom == null ? null : signsFrom.toInstant());
    }

    private RSAKey decrypted(String text, @Nullable String salt) {
        if (decrypted.size() > MOST_OPENED) {
            decrypted.clear();
        }
        return decrypted.computeIfAbsent(salt + " " + text, kept -> decrypt(text, salt));
    }

    private RSAKey decrypt(String text, @Nullable String salt) {
        try {
            return RSAKey.parse(salt == null ? text : opened(text, salt));
        } catch (ParseException | IllegalStateException unreadable) {
            throw new IllegalStateException(
                    "The tool's LTI key cannot be read: is lti.key-secret the one it was kept with?", unreadable);
        }
    }

    private String opened(String text, String salt) {
        return Stream.concat(Stream.ofNullable(settings.keySecret()), settings.previousKeySecrets().stream())
                .filter(secret -> !secret.isBlank() && opens(secret, text, salt))
                .findFirst()
                .map(secret -> Encryptors.delux(secret, salt).decrypt(text))
                .orElseThrow(() -> new IllegalStateException("None of the secrets is the one it was encrypted with"));
    }

    private static boolean opens(String secret, String text, String salt) {
        try {
            Encryptors.delux(secret, salt).decrypt(text);
            return true;
        } catch (IllegalStateException otherSecret) {
            return false;
        }
    }
}
