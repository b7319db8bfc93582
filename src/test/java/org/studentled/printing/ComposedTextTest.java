package org.studentled.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A family's own name on the card in the child's hands. */
class ComposedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Thị Hương", "Ana Álvarez", "Zoë", "Ҫүрәй Йылға", "Ώρα", "Đặng Ễ"})
    void a_name_whose_marks_stand_alone_is_printed_as_the_same_name_in_whole_letters(String name) throws IOException {
        String apart = Normalizer.normalize(name, Form.NFD);
        assertThat(apart).isNotEqualTo(name);
        byte[] printed = card(apart);
        assertThat(text(printed)).contains(name);
        assertThat(points(printed)).isEqualTo(points(card(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kaʻiulani Oʼahu", "Işık Yılmaz", "Łukasz Đỗ", "Óscar Ñíguez"})
    void letters_of_their_own_stay_what_they_are(String name) throws IOException {
        assertThat(text(card(name))).contains(name);
    }

    /** Yoruba and others have letters that are no single sign in Unicode; a browser knows where their marks belong. */
    @ParameterizedTest
    @ValueSource(strings = {"Ọ\u0301lá", "Lwɔ\u0300", "M\u0302ntcha", "J\u030cose", "\u0307K"})
    void a_letter_that_can_not_be_made_whole_is_left_to_the_browser(String name) {
        assertThatThrownBy(() -> card(name)).isInstanceOf(UnprintableTextException.class);
        assertThat(RendererFixture.paperRenderer().page(paper(name))).contains(name);
    }

    /** U+0338 joins ">" and "=" to signs of their own: the page as it is written is never composed. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0338Ana", "Ana \u003e\u0338"})
    void a_mark_at_the_beginning_of_a_name_never_breaks_the_page(String name) {
        assertThatThrownBy(() -> card(name))
                .isInstanceOfAny(UnprintableTextException.class)
                .isNotInstanceOf(IllegalStateException.class);
    }

    private static byte[] card(String name) {
        return RendererFixture.paperRenderer().render(paper(name));
    }

    private static Paper paper(String name) {
        return new Paper(
                "card",
                Locale.ENGLISH,
                new PrintOptions(PrintOptions.Format.LETTER, false),
                List.of(Sheet.in(Locale.ENGLISH, new Content.StepCard(name))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int[] points(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        }
    }
}
