package org.studentled.papers.web;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.PrintOptions;

/** The paper and the letters someone chose, or the school's usual ones. */
@Component
class ChosenPrintOptions {

    private final PrintOptions usual;

    ChosenPrintOptions(@Value("${school.paper:LETTER}") PrintOptions.Format format) {
        this.usual = new PrintOptions(format, false);
    }

    PrintOptions resolve(String format, boolean large) {
        return usual.with(format, large);
    }

    /** The reader's, as far as the papers have words in it. */
    Locale language() {
        return PaperRenderer.language(LocaleContextHolder.getLocale().toLanguageTag());
    }
}
