package org.studentled.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The languages of letters and interpreters, each by its own name and by the reader's name for it. */
@Component
public class FamilyLanguages {

    private static final List<String> SPOKEN = List.of(
            "en", "es", "zh", "vi", "ar", "fr", "ht", "tl", "ko", "ru", "pt", "de", "pl", "uk", "so", "hi", "ur", "fa");

    /** Language tag → name. */
    public Map<String, String> spoken() {
        Map<String, String> names = new LinkedHashMap<>();
        SPOKEN.forEach(tag -> names.put(tag, nameOf(tag)));
        return names;
    }

    public String nameOf(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        String own = language.getDisplayLanguage(language);
        String readers = language.getDisplayLanguage(LocaleContextHolder.getLocale());
        return own.equalsIgnoreCase(readers) ? readers : readers + " · " + own;
    }
}
