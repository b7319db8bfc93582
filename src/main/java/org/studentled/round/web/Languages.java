package org.studentled.round.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The languages a family may be written to in, each by its own name and by the reader's. */
@Component
class Languages {

    private static final List<String> SPOKEN = List.of(
            "en", "es", "zh", "vi", "ar", "fr", "ht", "tl", "ko", "ru", "pt", "de", "pl", "uk", "so", "hi", "ur", "fa");

    /** Language tag → name. */
    Map<String, String> spoken() {
        Locale reader = LocaleContextHolder.getLocale();
        Map<String, String> names = new LinkedHashMap<>();
        SPOKEN.forEach(tag -> names.put(tag, nameOf(Locale.forLanguageTag(tag), reader)));
        return names;
    }

    private static String nameOf(Locale language, Locale reader) {
        String own = language.getDisplayLanguage(language);
        String readers = language.getDisplayLanguage(reader);
        return own.equalsIgnoreCase(readers) ? readers : readers + " · " + own;
    }
}
