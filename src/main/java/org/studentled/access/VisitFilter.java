package org.studentled.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at the door who comes: the tab's key in {@code X-Session}, or a pass in the address. */
class VisitFilter extends OncePerRequestFilter {

    static final String KEY = "X-Session";

    private final Sessions sessions;
    private final Passes passes;
    private final Clock clock;

    VisitFilter(Sessions sessions, Passes passes, Clock clock) {
        this.sessions = sessions;
        this.passes = passes;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        visitOf(request).ifPresent(visit -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new Visiting(visit));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Optional<Visit> visitOf(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key != null) {
            return sessions.find(key);
        }
        return passes.bearerOf(request).map(who -> new Visit(who, null, null, clock.instant()));
    }
}
