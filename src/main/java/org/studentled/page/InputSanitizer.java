package org.studentled.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Removes invisible characters from typed or pasted text, which neither PostgreSQL nor a printed page can hold. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class InputSanitizer extends OncePerRequestFilter {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\uFEFF\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new SanitizingEditor(request), response);
    }

    private static String plain(String typed) {
        String seen = UNSEEN.matcher(typed).replaceAll("");
        if (seen.chars().noneMatch(sign -> Character.isSurrogate((char) sign))) {
            return seen;
        }
        // Half a sign is none: a text of it can be neither sent nor stored.
        StringBuilder whole = new StringBuilder(seen.length());
        seen.codePoints()
                .filter(sign -> Character.getType(sign) != Character.SURROGATE)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    private static final class SanitizingEditor extends HttpServletRequestWrapper {

        SanitizingEditor(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String typed = super.getParameter(name);
            return typed == null ? null : InputSanitizer.plain(typed);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] typed = super.getParameterValues(name);
            return typed == null ? null : plain(typed);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, typed) -> all.put(name, plain(typed)));
            return all;
        }

        private static String[] plain(String[] typed) {
            return Arrays.stream(typed).map(InputSanitizer::plain).toArray(String[]::new);
        }
    }
}
