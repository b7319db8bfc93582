package org.studentled.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.studentled.OnPostgres;

/** What PostgreSQL refuses and H2 does not: half signs, signs that end a text, patterns that end in the middle. */
@OnPostgres
class InvalidInputOnPostgresTest extends InvalidInputTest {

    @ParameterizedTest
    @ValueSource(strings = {"crooked", "broken", "escaped"})
    void no_address_breaks_whatever_is_typed(String how) {
        nothingBreaks(how);
    }
}
