package org.studentled.papers.web;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.studentled.printing.Look;
import org.studentled.printing.Press;

/** The paper and the letters someone chose, or the school's usual ones. */
@Component
class Choice {

    private final Look usual;

    Choice(@Value("${school.paper:LETTER}") Look.Format format) {
        this.usual = new Look(format, false);
    }

    Look of(String format, boolean large) {
        return usual.with(format, large);
    }

    /** The reader's, as far as the papers have words in it. */
    Locale language() {
        return Press.language(LocaleContextHolder.getLocale().toLanguageTag());
    }
}
