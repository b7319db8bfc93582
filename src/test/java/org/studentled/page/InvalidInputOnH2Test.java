package org.studentled.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.OnH2;

@OnH2
class InvalidInputOnH2Test extends InvalidInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"empty", "endless", "crooked", "negative", "huge", "broken", "escaped", "far date", "no time"})
    void no_address_breaks_whatever_is_typed(String how) {
        nothingBreaks(how);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "crooked"})
    void no_address_breaks_for_what_is_not_there(String how) {
        nothingBreaksForWhatIsNotThere(how);
    }

    @Test
    void no_address_breaks_when_it_is_asked_in_a_way_it_does_not_know() {
        nothingBreaksHoweverItIsAsked();
    }
}
