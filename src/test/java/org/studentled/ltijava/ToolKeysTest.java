package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tool's own key is made once, kept, and no secret of it lies open where a secret was given to keep it. */
class ToolKeysTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:keys" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/ltijava/V85__ltijava.sql")).execute(database);
    }

    @Test
    void the_key_survives_a_restart() {
        var kid = keys("").signing().getKeyID();

        assertThat(keys("").signing().getKeyID()).isEqualTo(kid);
        assertThat(keys("").published().getKeys()).hasSize(1);
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

    private String kept() {
        return JdbcClient.create(database)
                .sql("select private_jwk from lti_key")
                .query(String.class)
                .single();
    }

    private ToolKeys keys(@Nullable String secret) {
        var day = Duration.ofDays(1);
        var settings = new LtiSettings(URI.create("https://tool.example"), secret, day, day, day, day, day, day);
        return new ToolKeys(JdbcClient.create(database), settings, Clock.systemUTC());
    }
}
