package org.studentled.page;

import java.io.IOException;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;

/** The languages the screens are translated into; everyone else gets English. */
@Component
public class SupportedLanguages {

    static final String READER = SupportedLanguages.class.getName();

    private final Set<String> languages;

    SupportedLanguages() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/page_*.properties");
        languages = Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.replaceAll("page_(.*)\\.properties", "$1"))
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With its country, for dates are written another way in each; with the digits all numbers here are written in. */
    public Optional<Locale> closest(Locale wanted) {
        String language = wanted.getLanguage();
        return language.equals("en") || languages.contains(language)
                ? Optional.of(inPlainDigits(wanted))
                : Optional.empty();
    }

    /** The language of a tag such as {@code es}, or English. */
    public Locale locale(String tag) {
        return closest(Locale.forLanguageTag(tag)).orElse(Locale.ENGLISH);
    }

    /** From here on this request is answered in the reader's own language, whatever the browser asks for. */
    public void answerIn(String tag, RequestAttributes request) {
        closest(Locale.forLanguageTag(tag))
                .ifPresent(own -> request.setAttribute(READER, own, RequestAttributes.SCOPE_REQUEST));
    }

    private static Locale inPlainDigits(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getZeroDigit() == '0'
                ? locale
                : new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build();
    }
}
