package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** Chooses the language of a page: the reader's own where the school knows it, otherwise the browser's. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class UserLocaleResolver implements LocaleResolver {

    private final SupportedLanguages supportedLanguages;

    UserLocaleResolver(SupportedLanguages supportedLanguages) {
        this.supportedLanguages = supportedLanguages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getAttribute(SupportedLanguages.READER) instanceof Locale own ? own : requestedLocale(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("A reader's language is set in the browser or by the school");
    }

    private Locale requestedLocale(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(supportedLanguages::closest)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
