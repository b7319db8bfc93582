package org.studentled.letters;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the words of a letter in the reader's language. */
@Component
class LetterTemplates {

    private final MessageSource messages;
    private final CustomLetterTemplates own;

    LetterTemplates(MessageSource messages, CustomLetterTemplates own) {
        this.messages = messages;
        this.own = own;
    }

    /** @param args asked for in the reader's language, because dates are written in it */
    Text render(Letter.Kind kind, Locale locale, Supplier<Object[]> args) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            Object[] filled = args.get();
            return own.find(kind, locale)
                    .map(text -> text.filled(filled, locale))
                    .orElseGet(() -> new Text(
                            messages.getMessage("letters." + kind + ".subject", filled, locale),
                            messages.getMessage("letters." + kind + ".body", filled, locale)));
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    /** What a letter says. */
    record Text(String subject, String body) {

        Text filled(Object[] args, Locale locale) {
            return new Text(
                    new MessageFormat(subject, locale).format(args), new MessageFormat(body, locale).format(args));
        }
    }
}
