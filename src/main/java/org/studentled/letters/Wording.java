package org.studentled.letters;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the words of a letter in the reader's language. */
@Component
class Wording {

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** @param args asked for in the reader's language, because dates are written in it */
    Letters.Words of(Letter.Kind kind, Locale locale, Supplier<Object[]> args) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            Object[] filled = args.get();
            String key = "letters." + kind;
            return new Letters.Words(
                    messages.getMessage(key + ".subject", filled, locale),
                    messages.getMessage(key + ".body", filled, locale));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
