package org.studentled.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    private static final Sentence TOLD = new Sentence(
            "[Turn to page {page.of(piece)}.|Look into my folder.] I chose {piece.title}[ in {own.when}].");

    @Test
    void a_clause_is_said_when_the_school_knows_its_blanks() {
        assertThat(told(Map.of("page.of(piece)", "7"))).isEqualTo("Turn to page {7}. I chose {} in {}.");
    }

    @Test
    void a_clause_nobody_can_fill_makes_room_for_the_other_one() {
        assertThat(told(Map.of("piece.title", "My poem"))).isEqualTo("Look into my folder. I chose {My poem} in {}.");
    }

    @Test
    void a_clause_without_another_way_is_left_out() {
        Sentence sentence = new Sentence("[Turn to page {page.of(measure)}.] I have no scores yet.");
        assertThat(sentence.toldWith(new Bindings("", "none", Map.of())))
                .containsExactly(new Sentence.Bit("I have no scores yet.", false));
    }

    @ParameterizedTest
    @CsvSource({
        "87,   87,     true",
        "80.5, '80,50', true",
        "87,   78,     false",
        "read 100 words, Read  100 words., true",
        "September, october, false"
    })
    void a_child_may_write_a_number_as_it_likes(String book, String typed, boolean same) {
        assertThat(AnswerComparison.same(book, typed)).isEqualTo(same);
    }

    private static String told(Map<String, String> values) {
        Bindings bindings = new Bindings("", "always", values);
        StringBuilder words = new StringBuilder();
        TOLD.toldWith(bindings)
                .forEach(bit -> words.append(bit.blank() ? "{" + bindings.suggestion(bit.text()) + "}" : bit.text()));
        return words.toString();
    }
}
