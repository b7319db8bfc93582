package org.studentled.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.round.Band;

class ScriptTemplatesTest {

    @ParameterizedTest
    @EnumSource(Band.class)
    void every_band_has_a_script_for_every_way_the_numbers_go(Band band) {
        ScriptTemplate script = new ScriptTemplates("").getByBand(band, Locale.ENGLISH);
        assertThat(script.passages())
                .filteredOn(passage -> passage.repetition() == Repetition.MEASURE)
                .isNotEmpty()
                .allSatisfy(passage ->
                        assertThat(passage.say().keySet()).containsAll(Set.of("up", "down", "same", "one", "none")));
        assertThat(script.passages())
                .extracting(ScriptTemplate.Passage::step)
                .contains(Step.MEET, Step.DATA, Step.WORK, Step.GOALS, Step.HABITS, Step.FAMILY, Step.CLOSE);
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void the_sentence_for_no_numbers_asks_for_none(Band band) {
        assertThat(new ScriptTemplates("").getByBand(band, Locale.ENGLISH).passages())
                .filteredOn(passage -> passage.repetition() == Repetition.MEASURE)
                .flatExtracting(passage ->
                        Objects.requireNonNull(passage.say().get("none")).blanks())
                .isSubsetOf("measure.name", "page.of(measure)", "own.when");
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void every_language_tells_the_same_in_the_same_order_with_the_same_blanks(Band band) {
        ScriptTemplates templates = new ScriptTemplates("");
        for (String language : List.of("es", "ar")) {
            ScriptTemplate script = templates.getByBand(band, Locale.forLanguageTag(language));
            assertThat(script.language().getLanguage()).isEqualTo(language);
            assertThat(outline(script)).isEqualTo(outline(templates.getByBand(band, Locale.ENGLISH)));
        }
    }

    private static List<String> outline(ScriptTemplate script) {
        return script.passages().stream()
                .flatMap(passage -> passage.say().entrySet().stream()
                        .map(said -> passage.step() + " " + passage.repetition() + " " + said.getKey() + " "
                                + said.getValue().blanks().stream().sorted().toList()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            `- step: meet\n  always: "Hello {nmae}."`                               ; 2 ; asks for a blank no one can fill: {nmae}
            `- step: meet\n  always: "It is {measure.latest} now."`                 ; 2 ; asks for a blank no one can fill: {measure.latest}
            `- step: dance\n  always: "Hello."`                                     ; 1 ; there is no step "dance"
            `- step: work\n  each: painting\n  always: "Look."`                     ; 2 ; not for "painting"
            `- step: meet\n  always: "Hello."\n  sometimes: "Hi."`                  ; 3 ; "sometimes" never happens here; there are always, joined
            `- step: meet`                                                          ; 1 ; a passage needs a sentence for "always"
            `- step: data\n  each: measure\n  up: "More."`                          ; 1 ; numbers may go every way
            `- step: meet\n  always: "Hello {adult.call."`                          ; 2 ; a brace or bracket does not close
            `- step: meet\n  always: "Hello" "again"`                               ; 2 ; this is not written as it should be
            """)
    void a_script_that_can_not_be_said_is_refused_with_its_line(String script, int line, String why) {
        assertThatThrownBy(() -> ScriptTemplateReader.read("ours.yaml", script, Locale.ENGLISH))
                .isInstanceOf(ScriptTemplateReader.InvalidTemplateException.class)
                .hasMessageStartingWith("The script ours.yaml, line " + line + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void a_school_puts_its_own_words_in_the_place_of_ours(@TempDir Path folder) throws IOException {
        Path ours = Files.createDirectories(folder.resolve("grades_2_3"));
        Files.writeString(ours.resolve("en.yaml"), "- step: meet\n  always: \"Good evening, {adult.call}.\"\n");
        Files.writeString(ours.resolve("fr.yaml"), "- step: meet\n  always: \"Bonsoir, {adult.call}.\"\n");
        ScriptTemplates templates = new ScriptTemplates(folder.toString());
        assertThat(words(templates, Band.GRADES_2_3, Locale.ENGLISH)).isEqualTo("Good evening, {adult.call}.");
        assertThat(words(templates, Band.GRADES_2_3, Locale.FRENCH)).isEqualTo("Bonsoir, {adult.call}.");
        assertThat(words(templates, Band.K_1, Locale.FRENCH)).isEqualTo("This is my {adult.call}. Come and see!");
    }

    private static String words(ScriptTemplates templates, Band band, Locale reader) {
        return Objects.requireNonNull(templates
                        .getByBand(band, reader)
                        .passages()
                        .get(0)
                        .say()
                        .get("always"))
                .written();
    }
}
