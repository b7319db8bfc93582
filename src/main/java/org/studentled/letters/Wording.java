package org.studentled.letters;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the words of a letter in the reader's language. */
@Component
class Wording {

    private final MessageSource messages;
    private final OwnWordings own;

    Wording(MessageSource messages, OwnWordings own) {
        this.messages = messages;
        this.own = own;
    }

    /** @param args asked for in the reader's language, because dates are written in it */
    Words of(Letter.Kind kind, Locale locale, Supplier<Object[]> args) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            Object[] filled = args.get();
            return own.of(kind, locale)
                    .map(words -> words.filled(filled, locale))
                    .orElseGet(() -> new Words(
                            messages.getMessage("letters." + kind + ".subject", filled, locale),
                            messages.getMessage("letters." + kind + ".body", filled, locale)));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** What a letter says. */
    record Words(String subject, String body) {

        Words filled(Object[] args, Locale locale) {
            return new Words(
                    new MessageFormat(subject, locale).format(args), new MessageFormat(body, locale).format(args));
        }
    }
}
