package org.studentled.secrets;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key behind {@link UrlSigner}, the same on every node and after a restart: derived from {@code school.secret-key}, so that
 * whoever reads the database can't seal anything; without one, made once and kept in the database.
 */
@Component
class UrlSigningKey {

    private static final String PURPOSE = "student-led conferences: sealed addresses, 1";
    private static final int BYTES = 32;

    private final List<byte[]> keys;

    UrlSigningKey(
            @Value("${school.secret-key:}") String secretKey,
            @Value("${school.previous-secret-keys:}") String previous,
            JdbcClient db) {
        // A key that is not Base64 is told of by those who encrypt with it.
        Stream<byte[]> present =
                Stream.of(secretKey.isBlank() ? Base64.getDecoder().decode(load(db)) : derived(secretKey));
        keys = Stream.concat(
                        present,
                        Arrays.stream(previous.split(","))
                                .filter(key -> !key.isBlank())
                                .map(UrlSigningKey::derived))
                .toList();
    }

    /** The one that signs, and behind it those that signed before. */
    List<byte[]> all() {
        return keys;
    }

    private static byte[] derived(String secretKey) {
        return UrlSigner.derive(secretKey.strip().getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    private static String load(JdbcClient db) {
        return read(db).orElseGet(() -> create(db));
    }

    private static String create(JdbcClient db) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String made = Base64.getEncoder().encodeToString(secret);
        try {
            db.sql("insert into seal_key (id, secret) values (1, :secret)")
                    .param("secret", made)
                    .update();
            return made;
        } catch (DuplicateKeyException anotherNode) {
            return read(db).orElseThrow();
        }
    }

    private static Optional<String> read(JdbcClient db) {
        return db.sql("select secret from seal_key where id = 1")
                .query(String.class)
                .optional();
    }
}
