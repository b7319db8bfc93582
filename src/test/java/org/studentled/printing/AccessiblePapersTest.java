package org.studentled.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of paper in every language the school prints can be read aloud by a screen reader. */
@Execution(ExecutionMode.SAME_THREAD)
class AccessiblePapersTest {

    private static final Path PRINTED = Path.of("target/papers");

    static List<String> languages() {
        return SamplePapers.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_paper_keeps_to_pdf_ua(String language) throws IOException {
        Files.createDirectories(PRINTED);
        List<String> faults = new ArrayList<>();
        for (var paper : SamplePapers.all(language, new PrintOptions(PrintOptions.Format.LETTER, false))
                .entrySet()) {
            List<Diagnostic> remarks = new ArrayList<>();
            byte[] pdf = printed(paper.getValue(), remarks);
            Files.write(PRINTED.resolve(paper.getKey() + "-" + language + ".pdf"), pdf);
            PdfUaValidator.faultsOf(pdf).forEach(fault -> faults.add(paper.getKey() + " " + fault));
            remarks.stream()
                    .filter(remark -> remark.getLevel().intValue() >= Level.WARNING.intValue())
                    .forEach(remark -> faults.add(paper.getKey() + " " + remark.getFormattedMessage()));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_packet_keeps_to_it_on_a4_in_large_letters_too(String language) throws IOException {
        byte[] pdf = RendererFixture.paperRenderer()
                .render(SamplePapers.packet(language, new PrintOptions(PrintOptions.Format.A4, true)));
        Files.createDirectories(PRINTED);
        Files.write(PRINTED.resolve("packet-large-" + language + ".pdf"), pdf);
        assertThat(PdfUaValidator.faultsOf(pdf)).isEmpty();
    }

    private static byte[] printed(Paper paper, List<Diagnostic> remarks) {
        try {
            return RendererFixture.paperRenderer().render(paper, remarks::add);
        } catch (UnprintableTextException missing) {
            throw new AssertionError("no font for " + missing.passage(), missing);
        }
    }
}
