package org.studentled.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperRendererTest {

    private static final PrintOptions LETTER = new PrintOptions(PrintOptions.Format.LETTER, false);

    @ParameterizedTest
    @ValueSource(strings = {"My rocket 🚀", "मीरा", "کتاب گربه", "한국어"})
    void what_no_font_on_board_can_write_is_refused_by_name_and_left_to_the_browser(String name) {
        Paper card = paper(new Content.StepCard(name));
        assertThatThrownBy(() -> RendererFixture.paperRenderer().render(card))
                .isInstanceOfSatisfying(
                        UnprintableTextException.class,
                        refused -> assertThat(name).contains(refused.passage()));
        assertThat(RendererFixture.paperRenderer().page(card)).contains(name);
    }

    @Test
    void a_sheet_in_two_languages_has_both_side_by_side_under_their_names() throws IOException {
        Paper slip = new Paper(
                "slip",
                Locale.forLanguageTag("es"),
                LETTER,
                List.of(Sheet.in(
                        Locale.forLanguageTag("es"),
                        Locale.ENGLISH,
                        new Content.SignatureSlip("Ana", "K7P3QX", "https://slc.example.org/r/K7P3QX"))));
        assertThat(text(RendererFixture.paperRenderer().render(slip)))
                .contains("español", "English", "Firma", "Signature", "K7P3QX");
    }

    @Test
    void signs_nobody_sees_are_left_out() throws IOException {
        assertThat(text(RendererFixture.paperRenderer().render(paper(new Content.StepCard("A\u0000n\u000Ba")))))
                .contains("Ana");
    }

    @Test
    void the_same_language_twice_is_printed_once() {
        Sheet sheet = Sheet.in(Locale.US, Locale.ENGLISH, new Content.StepCard("Ana"));
        assertThat(sheet.beside()).isNull();
    }

    @Test
    void single_changed_pages_keep_their_numbers() throws IOException {
        PrintablePortfolio changed = SamplePapers.portfolio("en").only(List.of(2, 4));
        String text = text(RendererFixture.paperRenderer().render(paper(changed)));
        assertThat(text).contains("Page 2", "Page 4", "Changed pages").doesNotContain("Page 3");
    }

    @Test
    void a_paper_fetches_nothing_from_anywhere() {
        LocalResources house = new LocalResources();
        for (String foreign : List.of("https://example.org/a.png", "file:/etc/passwd", "/css/../x", "jar:file:/x!/y")) {
            assertThat(house.resolveURI("", foreign)).as(foreign).isNull();
        }
        assertThat(LocalResources.mayBeRead("file:/etc/passwd")).isFalse();
        assertThat(house.resolveURI("", "/css/printed.css")).isEqualTo("house:/css/printed.css");
    }

    /** A missing word would be printed in English in the midst of a letter in Arabic. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "vi", "zh", "ar", "he"})
    void every_word_of_the_papers_is_there_in_every_language_with_its_blanks(String language) throws IOException {
        Properties english = words("");
        Properties other = words("_" + language);
        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(blanks(other.getProperty(key))).as(key).isEqualTo(blanks(english.getProperty(key)));
        }
    }

    private static TreeSet<String> blanks(String text) {
        TreeSet<String> blanks = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(blank -> blanks.add(blank.group()));
        return blanks;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file =
                PaperRendererTest.class.getResourceAsStream("/messages/printing" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static Paper paper(Content content) {
        return new Paper("paper", Locale.ENGLISH, LETTER, List.of(Sheet.in(Locale.ENGLISH, content)));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
