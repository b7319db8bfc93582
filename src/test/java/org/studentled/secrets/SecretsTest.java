package org.studentled.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The school's key changes: everything stored is brought under the new one, and what was signed goes on. */
abstract class SecretsTest {

    /** The key that the rows of all other tests are under. */
    private static final String PRESENT = "c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=";

    private static final String PREVIOUS = "dGhlIGtleSBvZiBsYXN0IHllYXIsIHRoaXJ0eS10d28=";
    private static final String LOST = "YSBrZXkgdGhhdCBubyBvbmUgaGFzIGFueSBtb3JlLi4=";

    @Autowired
    JdbcClient db;

    @Autowired
    List<EncryptedStore> stores;

    private final UUID person = UUID.randomUUID();

    @AfterEach
    void take_the_rows_away() {
        db.sql("delete from classroom_revocation where person_id = ?")
                .param(person)
                .update();
    }

    @Test
    void a_change_of_the_key_that_is_ended_halfway_goes_on_at_the_next_start() {
        for (int row = 0; row < 230; row++) {
            insert(PREVIOUS);
        }
        var dying = new SecretCipher(PRESENT, PREVIOUS) {
            private int texts;

            @Override
            public String reencrypt(String encrypted, String purpose) {
                if (++texts > 120) {
                    throw new IllegalStateException("The process ends here");
                }
                return super.reencrypt(encrypted, purpose);
            }
        };
        assertThatThrownBy(() -> rotation(dying).reencrypt()).hasMessage("The process ends here");
        assertThat(under(dying)).isEqualTo(120);

        assertThat(rotation(new SecretCipher(PRESENT, PREVIOUS)).reencrypt().reencrypted())
                .isGreaterThanOrEqualTo(110);

        var onlyPresent = new SecretCipher(PRESENT, "");
        assertThat(texts())
                .hasSize(230)
                .allSatisfy(
                        text -> assertThat(onlyPresent.decrypt(text, purpose())).isEqualTo("a refresh token"));
        assertThat(rotation(new SecretCipher(PRESENT, PREVIOUS)).reencrypt().reencrypted())
                .as("a second time there is nothing to do")
                .isZero();
    }

    @Test
    void what_no_key_opens_stays_and_is_counted_and_holds_up_nothing_else() {
        for (int row = 0; row < 105; row++) {
            insert(LOST);
        }
        insert(PREVIOUS);
        var result = rotation(new SecretCipher(PRESENT, PREVIOUS)).reencrypt();
        assertThat(result.unreadable()).isGreaterThanOrEqualTo(105);
        assertThat(under(new SecretCipher(PRESENT, ""))).isEqualTo(1);
        assertThat(under(new SecretCipher(LOST, ""))).isEqualTo(105);
    }

    @Test
    void a_text_that_is_written_anew_meanwhile_stays() {
        insert(PREVIOUS);
        String newer = new SecretCipher(PREVIOUS, "").encrypt("a newer token", purpose());
        var slow = new SecretCipher(PRESENT, PREVIOUS) {
            @Override
            public String reencrypt(String encrypted, String purpose) {
                db.sql("update classroom_revocation set encrypted_credentials = ? where person_id = ?")
                        .params(newer, person)
                        .update();
                return super.reencrypt(encrypted, purpose);
            }
        };
        stores.stream()
                .filter(store -> store.name().startsWith("classroom_revocation"))
                .forEach(store -> store.reencrypt(slow));
        assertThat(texts()).containsExactly(newer);
    }

    @Test
    void it_runs_at_a_start_that_asks_for_it_and_at_no_other() {
        insert(PREVIOUS);
        var cipher = new SecretCipher(PRESENT, PREVIOUS);
        rotation(cipher).run(new DefaultApplicationArguments());
        assertThat(under(cipher)).isZero();
        rotation(cipher).run(new DefaultApplicationArguments("--school.reencrypt-secrets"));
        assertThat(under(cipher)).isEqualTo(1);
    }

    @Test
    void every_encrypted_column_is_reached() {
        List<String> columns = db.sql("select lower(table_name) || '.' || lower(column_name) from"
                        + " information_schema.columns where lower(column_name) like 'encrypted%'"
                        + " and lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        assertThat(columns).isNotEmpty();
        assertThat(stores)
                .extracting(store -> store.name().toLowerCase(Locale.ROOT))
                .containsAll(columns);
        assertThat(stores).extracting(EncryptedStore::name).contains("lti_key.private_jwk");
    }

    @Test
    void what_one_node_signed_fits_on_the_other_with_and_without_a_key_of_the_school_and_after_its_change() {
        for (String key : List.of("", PRESENT)) {
            assertThat(signer(key, "").verify("a picture", signer(key, "").sign("a picture")))
                    .isTrue();
        }
        String before = signer(PREVIOUS, "").sign("a picture");
        assertThat(signer(PRESENT, PREVIOUS).verify("a picture", before)).isTrue();
        assertThat(signer(PREVIOUS, PRESENT)
                        .verify("a picture", signer(PRESENT, PREVIOUS).sign("a picture")))
                .as("a node that has the new key as a previous one yet")
                .isTrue();
        assertThat(signer(PRESENT, "").verify("a picture", before)).isFalse();
        assertThat(signer("", "").verify("a picture", before)).isFalse();
        assertThat(signer(PRESENT, PREVIOUS).verify("another picture", before)).isFalse();
    }

    private UrlSigner signer(String key, String previous) {
        return new UrlSigner(new UrlSigningKey(key, previous, db));
    }

    private SecretKeyRotation rotation(SecretCipher cipher) {
        return new SecretKeyRotation(cipher, stores);
    }

    private void insert(String key) {
        // Without an entry in the outbox, so that nothing is revoked anywhere.
        db.sql("insert into classroom_revocation (id, person_id, encrypted_credentials, since)"
                        + " values (?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        person,
                        new SecretCipher(key, "").encrypt("a refresh token", purpose()),
                        Timestamp.from(Instant.parse("2026-11-02T08:00:00Z")))
                .update();
    }

    private long under(SecretCipher cipher) {
        return texts().stream().filter(text -> text.startsWith(cipher.keyId())).count();
    }

    private List<String> texts() {
        return db.sql("select encrypted_credentials from classroom_revocation where person_id = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private String purpose() {
        return "classroom farewell|" + person;
    }
}
