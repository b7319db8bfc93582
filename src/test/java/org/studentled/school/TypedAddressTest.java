package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as they are pasted from web pages, mails and sheets, with signs no one sees. */
class TypedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mum@maple.example\u00A0",
                "mum@maple.example\u200B",
                "mum@maple.example.",
                "\uFEFFmum@maple.example",
                "\u202Amum@maple.example\u202C",
                "\u200Emum@\u200Bmaple\u00AD.example\u2060",
                "\u3000mum\uFF20maple\uFF0Eexample",
                "\uFF4D\uFF55\uFF4D@maple\u3002example",
                " <mum@maple.example>, ",
                "mailto:mum@maple.example",
                "mum@maple.\u034Fexample\uFE0F\u0000"
            })
    void what_nobody_sees_is_taken_off_an_address(String pasted) {
        assertThat(MailAddress.typed(pasted)).isEqualTo("mum@maple.example");
        assertThat(MailAddress.isAddress(MailAddress.typed(pasted))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mum @maple.example",
                "mum\u00A0@maple.example",
                "mum@maple..example",
                ".mum@maple.example",
                "mum@.example",
                "mum@maple@example",
                "mum",
                "@maple.example",
                "mum@",
                "mum@maple.example, dad@maple.example",
                "Mum <mum@maple.example>"
            })
    void what_is_none_even_so_is_refused_when_it_is_typed(String typed) {
        assertThat(MailAddress.isAddress(MailAddress.typed(typed))).isFalse();
    }

    @Test
    void letters_of_other_scripts_that_look_like_ours_stay_what_they_are() {
        assertThat(MailAddress.folded("\u212Aay@oak.example")).isNotEqualTo("kay@oak.example");
        assertThat(MailAddress.typed("josé@müller.example")).isEqualTo("josé@müller.example");
    }

    @Test
    void a_number_of_a_telephone_is_dialed_as_it_is_read() {
        assertThat(TextRules.plainLine("\u202A+1\u00A0(555)\u2009010\u200B0\u202C"))
                .isEqualTo("+1 (555) 0100");
        assertThat(TextRules.plainLine("\u0660\u0661\u0662 \uFF13")).isEqualTo("012 3");
    }

    @Test
    @Timeout(5)
    void no_length_of_what_is_typed_keeps_anybody_waiting() {
        String much = "+".repeat(400_000);
        assertThat(MailAddress.mailbox(much)).isEqualTo(much);
        assertThat(MailAddress.isAddress("a".repeat(400_000) + "@b")).isFalse();
        assertThat(TextRules.withoutTrailing("https://x" + "/".repeat(2_000_000), '/'))
                .isEqualTo("https://x");
        assertThat(TextRules.withoutTrailing("/".repeat(2_000_000) + "x", '/')).hasSize(2_000_001);
    }
}
