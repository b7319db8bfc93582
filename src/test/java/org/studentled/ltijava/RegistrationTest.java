package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.ltijava.InvalidRegistrationException.Part;

/** Nothing is written down of a platform that a later page could stumble over. */
class RegistrationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our Moodle",
                "moodle.example",
                "//moodle.example",
                "https://",
                "https://a b",
                "ftp://moodle.example",
                "https://moodle.example?x=1",
                "https://moodle.example#x",
                "https://me:word@moodle.example",
                "https:/moodle.example",
                "https://moodle.example/'; script-src *",
                ""
            })
    void an_issuer_is_an_address(String issuer) {
        assertThatThrownBy(() -> registration(issuer, URI.create("https://moodle.example")))
                .isInstanceOfSatisfying(
                        InvalidRegistrationException.class,
                        invalid -> assertThat(invalid.part()).isEqualTo(Part.ISSUER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//moodle.example", "moodle.example", "mailto:a@b.example", "javascript:alert(1)"})
    void a_home_is_an_address(String home) {
        assertThatThrownBy(() -> registration("https://moodle.example", URI.create(home)))
                .isInstanceOfSatisfying(
                        InvalidRegistrationException.class,
                        invalid -> assertThat(invalid.part()).isEqualTo(Part.HOME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://moodle.example",
                "https://moodle.example/school",
                "http://localhost:8080",
                "https://canvas.instructure.com"
            })
    void what_platforms_call_themselves_is_taken(String issuer) {
        assertThat(registration(issuer, URI.create("https://moodle.example")).issuer())
                .isEqualTo(issuer);
    }

    private static Registration registration(String issuer, URI home) {
        var at = URI.create("https://moodle.example/x");
        return new Registration("Ours", issuer, "client", at, at, at, null, null, home, Set.of());
    }
}
