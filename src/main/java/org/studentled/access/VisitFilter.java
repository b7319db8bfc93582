package org.studentled.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is asking: the tab's key in {@code X-Session}, or a pass in the address. */
class VisitFilter extends OncePerRequestFilter {

    static final String KEY = "X-Session";

    private final Sessions sessions;
    private final Passes passes;

    VisitFilter(Sessions sessions, Passes passes) {
        this.sessions = sessions;
        this.passes = passes;
    }

    /** Where a refusal is shown everyone may come, and who it is may just have been what could not be found out. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.FORWARD;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessionOf(request)
                .flatMap(session -> sessions.named(session).map(visit -> new Visiting(visit, session)))
                .ifPresent(visiting -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(visiting);
                    SecurityContextHolder.setContext(context);
                });
        chain.doFilter(request, response);
    }

    private Optional<String> sessionOf(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        return key == null ? passes.sessionOf(request) : Optional.of(Sessions.nameOf(key));
    }
}
