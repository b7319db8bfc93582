package org.studentled.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** A word of another language stands on paper where its reader looks for it: letters are measured from the left edge. */
class BidiMarkupTest {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 19);
    private static final String ARABIC_STORY = "عملت 3 ضحكات (fun)!";
    private static final String ENGLISH_STORY = "3 books (fun)!";

    @Test
    void an_arabic_answer_in_an_english_script_is_read_from_right_to_left_around_its_number() throws IOException {
        PrintableScript.Passage line = new PrintableScript.Passage(
                null,
                List.of(
                        new PrintableScript.Part("I am proud, because ", false),
                        new PrintableScript.Part(ARABIC_STORY, true)));
        PrintableScript script =
                new PrintableScript("Ana", Locale.ENGLISH, List.of(new PrintableScript.Step(1, List.of(line))));
        assertThat(lines(Locale.ENGLISH, script)).contains("I am proud, because !(fun) تاكحض 3 تلمع");
    }

    @Test
    void an_english_book_with_an_arabic_child_in_it() throws IOException {
        assertThat(lines(Locale.ENGLISH, book("נועה 7", ARABIC_STORY)))
                .contains("7 העונ’s portfolio", "!(fun) تاكحض 3 تلمع2", "!(fun) تاكحض 3 تلمع almost");
    }

    @Test
    void an_arabic_book_with_an_english_child_in_it() throws IOException {
        assertThat(lines(ARABIC, book("Ana B.", ENGLISH_STORY)))
                .contains("Ana B. لامعأ فلم", "23 books (fun)!", "3 books (fun)! ابيرقت 3 books (fun)! •");
    }

    @Test
    void names_and_numbers_of_the_other_papers() throws IOException {
        assertThat(lines(Locale.forLanguageTag("es"), new Content.DoorList("כיתה 4", NIGHT, List.of())))
                .anyMatch(line -> line.contains(": 4 התיכ, jueves, 19 de"));
        assertThat(lines(ARABIC, new Content.CallNote("Ana", "Ms. T.", NIGHT, LocalTime.NOON, "+1 555 0100")))
                .anyMatch(line -> line.startsWith("+1 555 0100"))
                .anyMatch(line -> line.contains("Ms. T."));
    }

    @Test
    void english_words_around_an_arabic_sentence_stay_around_it() throws IOException {
        assertThat(lines(Locale.ENGLISH, new Content.StepCard("Say عملت 3 ضحكات twice")))
                .contains("Say تاكحض 3 تلمع twice");
    }

    private static PrintablePortfolio book(String child, String text) {
        PrintablePortfolio.PrintedGoal aim = new PrintablePortfolio.PrintedGoal(
                text, NIGHT, "61", "90", "", "", "NEARLY", text.startsWith("3") ? text : "");
        return new PrintablePortfolio(
                child,
                "Room 12",
                "Autumn",
                NIGHT,
                List.of(
                        new PrintablePortfolio.Leaf(1, "COVER", "", null, null, List.of()),
                        new PrintablePortfolio.Leaf(
                                2,
                                "PIECE",
                                text,
                                null,
                                new PrintablePortfolio.Work(true, text, null, List.of()),
                                List.of()),
                        new PrintablePortfolio.Leaf(3, "GOALS", "", null, null, List.of())),
                List.of(aim),
                List.of(),
                "",
                false);
    }

    /** Every line as an eye sees it that goes over it from left to right. */
    private static List<String> lines(Locale language, Content content) throws IOException {
        byte[] pdf = RendererFixture.paperRenderer()
                .render(new Paper(
                        "paper",
                        language,
                        new PrintOptions(PrintOptions.Format.LETTER, false),
                        List.of(Sheet.in(language, content))));
        List<String> lines = new ArrayList<>();
        Map<Integer, TreeMap<Float, String>> seen = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    int row = getCurrentPageNo() * 10_000 + Math.round(letter.getYDirAdj());
                    seen.computeIfAbsent(row, key -> new TreeMap<>()).put(letter.getXDirAdj(), letter.getUnicode());
                }
            }.getText(document);
        }
        seen.values().forEach(row -> lines.add(spoken(String.join("", row.values()))));
        return lines;
    }

    private static String spoken(String row) {
        return Normalizer.normalize(row, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
