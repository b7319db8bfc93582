package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.studentled.MovableClock;

/** The tool's own key is made once, kept, and no secret of it lies open where a secret was given to keep it. */
class ToolKeysTest {

    private static final Duration SERVES = Duration.ofDays(90);
    private static final Duration OVERLAP = Duration.ofDays(7);

    private final MovableClock clock = new MovableClock(ZoneOffset.UTC);
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:keys" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/ltijava/V85__ltijava.sql"),
                        new ClassPathResource("db/migration/ltijava/V85_5__key_rotation.sql"),
                        new ClassPathResource("db/migration/ltijava/V85_802__key_turn.sql"))
                .execute(database);
    }

    @Test
    void the_key_survives_a_restart() {
        var kid = keys("").signing().getKeyID();

        assertThat(keys("").signing().getKeyID()).isEqualTo(kid);
        assertThat(keys("").published().getKeys()).hasSize(2);
    }

    @Test
    void only_the_public_half_is_published_and_says_what_it_is_for() {
        var published = keys("").published().toString();

        assertThat(published).contains("\"kid\"", "\"alg\":\"RS256\"", "\"use\":\"sig\"");
        assertThat(published).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    }

    @Test
    void with_a_secret_the_private_half_is_unreadable_in_the_database() {
        var kid = keys("a long sentence").signing().getKeyID();

        assertThat(kept()).doesNotContain("\"d\"").doesNotContain("RSA");
        assertThat(keys("a long sentence").signing().getKeyID()).isEqualTo(kid);
    }

    @Test
    void with_another_secret_nothing_is_signed() {
        keys("a long sentence").signing();

        assertThatThrownBy(() -> keys("another sentence").signing()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys(null).signing()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_previous_secret_still_opens_until_the_keys_are_brought_under_the_new_one() {
        var kid = keys("a long sentence").signing().getKeyID();
        var both = keys("another sentence", "a long sentence");
        assertThat(both.signing().getKeyID()).isEqualTo(kid);

        assertThat(both.reencrypt()).isEqualTo(2);
        assertThat(both.reencrypt()).as("a second time").isZero();
        assertThat(keys("another sentence").signing().getKeyID()).isEqualTo(kid);
        assertThatThrownBy(() -> keys("a long sentence").signing()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keys_kept_in_the_clear_are_encrypted_once_there_is_a_secret() {
        var kid = keys("").signing().getKeyID();
        assertThat(keys("a long sentence").reencrypt()).isEqualTo(2);
        assertThat(kept()).doesNotContain("RSA");
        assertThat(keys("a long sentence").signing().getKeyID()).isEqualTo(kid);
    }

    @Test
    void the_next_key_is_published_before_it_signs_and_the_last_one_after() {
        var keys = keys("");
        var first = keys.signing().getKeyID();
        var announced = published(keys);
        keys.rotate();
        var second = keys.signing().getKeyID();

        assertThat(announced).contains(first, second).hasSize(2);
        assertThat(second).isNotEqualTo(first);
        assertThat(published(keys)).contains(first, second).hasSize(3);
    }

    @Test
    void a_key_serves_its_time_and_goes_after_the_overlap() {
        var keys = keys("");
        var first = keys.signing().getKeyID();

        clock.forward(SERVES.minusMinutes(1));
        keys.rotateIfDue();
        assertThat(keys.signing().getKeyID()).isEqualTo(first);

        clock.forward(Duration.ofMinutes(1));
        keys.rotateIfDue();
        assertThat(keys.signing().getKeyID()).isNotEqualTo(first);
        assertThat(published(keys)).contains(first);

        clock.forward(OVERLAP.minusMinutes(1));
        keys.rotateIfDue();
        assertThat(published(keys)).contains(first);

        clock.forward(Duration.ofMinutes(1));
        keys.rotateIfDue();
        assertThat(published(keys)).doesNotContain(first).hasSize(2);
    }

    @Test
    void a_clock_set_back_turns_no_rotation_round() {
        var keys = keys("");
        clock.forward(SERVES);
        keys.rotate();
        var second = keys.signing().getKeyID();

        clock.reset();
        keys.rotate();
        var third = keys.signing().getKeyID();
        keys.rotate();

        assertThat(third).isNotEqualTo(second);
        assertThat(keys.signing().getKeyID()).isNotIn(second, third);
        assertThat(published(keys)).contains(second, third);
    }

    @Test
    void no_key_comes_back_in_years() {
        var keys = keys("");
        var signed = new HashSet<String>();
        for (var quarter = 0; quarter < 8; quarter++) {
            assertThat(signed.add(keys.signing().getKeyID())).isTrue();
            clock.forward(SERVES);
            keys.rotateIfDue();
        }
        assertThat(published(keys)).hasSizeLessThanOrEqualTo(3);
    }

    private static List<String> published(ToolKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private String kept() {
        return JdbcClient.create(database)
                .sql("select listagg(private_jwk) from lti_key")
                .query(String.class)
                .single();
    }

    private ToolKeys keys(@Nullable String secret, String... previous) {
        var day = Duration.ofDays(1);
        var settings = new LtiSettings(
                URI.create("https://tool.example"),
                secret,
                List.of(previous),
                day,
                day,
                day,
                day,
                day,
                day,
                SERVES,
                OVERLAP,
                day,
                "Tool",
                "A tool.",
                "/icon.svg",
                day,
                false,
                Set.of());
        return new ToolKeys(new ToolKeyStore(JdbcClient.create(database), settings), settings, clock);
    }
}
