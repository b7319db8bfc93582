package org.studentled.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens and encrypted texts as they have always been stored. */
class OpaqueTokensTest {

    private static final String KEY = "c3R1ZGVudHMgbGVhZCB0aGUgY29uZmVyZW5jZSBub3c=";

    @Test
    void a_token_has_256_bits_and_no_two_are_the_same() {
        var tokens = new HashSet<String>();
        for (int one = 0; one < 100; one++) {
            assertThat(tokens.add(OpaqueTokens.generate())).isTrue();
        }
        assertThat(tokens).allMatch(token -> token.matches("[\\w-]{43}"));
    }

    @Test
    void hash_and_challenge_are_those_of_the_standards() {
        assertThat(OpaqueTokens.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(OpaqueTokens.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .as("RFC 7636, appendix B")
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assertThat(OpaqueTokens.same("one", "one")).isTrue();
        assertThat(OpaqueTokens.same("one", "two")).isFalse();
    }

    @Test
    void a_text_that_an_earlier_version_encrypted_is_read() {
        var cipher = new SecretCipher(KEY, "");
        assertThat(cipher.decrypt("237d60a4.dHdlbHZlIGJ5dGVzf-jq2lL56sbXntnAYHBCqv4eCWsyM9fpxoMyuxJZLg", "a purpose"))
                .isEqualTo("a refresh token");
        assertThat(cipher.keyId()).isEqualTo("237d60a4");
    }

    @Test
    void what_is_no_encrypted_text_or_another_rows_is_refused_and_nothing_else() {
        var cipher = new SecretCipher(KEY, "");
        String text = cipher.encrypt("a refresh token", "a purpose");
        for (String wrong :
                List.of("", ".", "237d60a4", "237d60a4.", "237d60a4.AAAA", "237d60a4.%%%", "0.AAAA", text + "A")) {
            assertThatThrownBy(() -> cipher.decrypt(wrong, "a purpose"))
                    .isInstanceOf(SecretCipher.DecryptionFailed.class);
        }
        assertThatThrownBy(() -> cipher.decrypt(text, "another purpose"))
                .isInstanceOf(SecretCipher.DecryptionFailed.class);
    }
}
