package org.studentled.printing;

import com.openhtmltopdf.util.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders a paper as a tagged PDF or as a page that a browser prints. */
@Component
public class PaperRenderer {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "he", "fa", "ur", "yi", "ps", "sd");

    private static final Set<String> PRINTED = Set.of("en", "es", "fr", "vi", "zh", "ar", "he");

    /** Signs no page may hold (XML 1.0, 2.2): they come with what is pasted, and no one sees them. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ITemplateEngine templates;
    private final Typesetter typesetter;

    PaperRenderer(ITemplateEngine templates, Typesetter typesetter) {
        this.templates = templates;
        this.typesetter = typesetter;
    }

    /** The language of a tag such as {@code es}, or English where the papers have no words in it. */
    public static Locale language(String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        return PRINTED.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
    }

    /** @throws UnprintableTextException when the fonts on board can't write some of it: then a browser prints the {@link #page} */
    public byte[] render(Paper paper) {
        return typesetter.set(page(paper));
    }

    byte[] render(Paper paper, Consumer<Diagnostic> remarks) {
        return typesetter.set(page(paper), remarks);
    }

    /** The same paper as a page of XHTML for the printer of a browser, which knows every script. */
    public String page(Paper paper) {
        List<Map<String, Object>> sheets =
                paper.sheets().stream().map(this::layOut).toList();
        Map<String, Object> words = new HashMap<>();
        words.put("title", paper.title());
        words.put("language", paper.language().toLanguageTag());
        words.put("direction", direction(paper.language()));
        words.put("styles", paper.options().styles());
        words.put("sheets", sheets);
        return UNWRITABLE
                .matcher(templates.process("printing/paper", new Context(paper.language(), words)))
                .replaceAll("");
    }

    /** Several printed papers in one file, for one press of the printer's button. */
    public static byte[] stack(List<byte[]> papers) {
        return PdfMerger.merge(papers);
    }

    private Map<String, Object> layOut(Sheet sheet) {
        Map<String, Object> set = new HashMap<>(column(sheet.shows(), sheet.language()));
        set.put("kind", sheet.shows().template());
        set.put("beside", sheet.beside() == null ? Map.of() : column(sheet.shows(), sheet.beside()));
        return set;
    }

    private Map<String, Object> column(Content shows, Locale language) {
        Map<String, Object> words =
                Map.of("it", shows, "own", new BidiIsolate(), "dates", new LocalizedDates(language));
        return Map.of(
                "language",
                language.toLanguageTag(),
                "languageName",
                language.getDisplayLanguage(language),
                "direction",
                direction(language),
                "html",
                templates.process("printing/" + shows.template(), new Context(language, words)));
    }

    private static String direction(Locale language) {
        return RIGHT_TO_LEFT.contains(language.getLanguage()) ? "rtl" : "ltr";
    }
}
