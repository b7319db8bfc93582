package org.studentled.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.round.Band;

class TemplatesTest {

    @ParameterizedTest
    @EnumSource(Band.class)
    void every_band_has_a_script_for_every_way_the_numbers_go(Band band) {
        Template script = new Templates().of(band);
        assertThat(script.passages())
                .filteredOn(passage -> passage.each().equals("measure"))
                .isNotEmpty()
                .allSatisfy(passage ->
                        assertThat(passage.say().keySet()).containsAll(Set.of("up", "down", "same", "one", "none")));
        assertThat(script.passages())
                .extracting(Template.Passage::step)
                .contains(Step.MEET, Step.DATA, Step.WORK, Step.GOALS, Step.FAMILY, Step.CLOSE);
    }

    @Test
    void the_sentence_for_no_numbers_asks_for_none() {
        Templates templates = new Templates();
        assertThat(Arrays.stream(Band.values())
                        .flatMap(band -> templates.of(band).passages().stream())
                        .map(passage -> passage.say().getOrDefault("none", "")))
                .noneMatch(sentence -> sentence.contains("{latest}") || sentence.contains("{first}"));
    }

    @Test
    void a_blank_nobody_can_fill_is_refused_with_its_line() {
        String script = "- step: meet\n  always: \"Hello\"\n- step: data\n  up: \"My {nmae} went up.\"\n";
        assertThatThrownBy(() -> Templates.parse("scripts/ours.yaml", script))
                .isInstanceOf(Templates.UnknownBlank.class)
                .hasMessage("The script scripts/ours.yaml asks in line 4 for a blank nobody can fill: {nmae}");
    }
}
