package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class lists as records and spreadsheets print them; "→" is a tab, "/" a new line, "?" a line to be looked at. */
class PastedNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "Okafor, Ada # Ada Okafor",
                "Al-Hashimi, Dov (Dov) # Dov Al-Hashimi (Dov)",
                "\"Nguyen, Minh Anh\"→Grade 3 # Minh Anh Nguyen",
                "1. Cleo Marchetti / 2) Ben Lindqvist / 3: Dov Al-Hashimi / 4 Ada Okafor # Cleo Marchetti / Ben Lindqvist / Dov Al-Hashimi / Ada Okafor",
                "12→Ada Okafor→ada@maple.example # Ada Okafor",
                "• Ada Okafor / - Ben Lindqvist / \"Cleo Marchetti\" # Ada Okafor / Ben Lindqvist / Cleo Marchetti",
                "Ada Okafor (4th) / Lindqvist, Ben (Room 5) # Ada Okafor / Ben Lindqvist",
                "Cleo Marchetti (Cleo) # Cleo Marchetti (Cleo)",
                "OKAFOR, ADA # ADA OKAFOR",
                "Okafor, Jr. # Okafor Jr.",
                "Okafor, Ada, ada@maple.example, 501 # Ada Okafor",
                "Last Name→First Name→ID / Okafor→Ada→501 / López→María José→502 # Ada Okafor / María José López",
                "Vorname;Nachname / Jürgen;Groß # Jürgen Groß",
                "Name→Email / Okafor, Ada→ada@maple.example # Ada Okafor",
                "Students / Ada Okafor # Ada Okafor",
                "\"Okafor\",\"Ada\" # ?Okafor Ada",
                "Okafor→Ada # ?Okafor Ada",
                "Okafor,Ada # ?Ada Okafor",
                "Okafor, Ada, Marie # ?Okafor Ada Marie",
                "Cleo (Cleo # ?Cleo (Cleo"
            })
    void a_line_is_read_or_looked_at(String pasted, String right) {
        var text = pasted.replace(" / ", "\n").replace('→', '\t');
        assertThat(PastedNames.read(text))
                .extracting(named -> (named.sure() ? "" : "?") + named.line())
                .containsExactly(right.split(" / "));
    }

    @Test
    void the_name_a_child_is_called_by_is_never_the_part_before_a_comma() {
        assertThat(Student.named(ClassId.random(), "Okafor, Ada", null).callName())
                .isEqualTo("Ada");
        var decomposed = Student.named(ClassId.random(), "Zoe\u0308\t A\u0301lvarez", null);
        assertThat(decomposed.fullName()).isEqualTo("Zoë Álvarez");
        assertThat(decomposed.callName()).isEqualTo("Zoë");
    }
}
