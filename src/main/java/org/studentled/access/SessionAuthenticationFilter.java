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
class SessionAuthenticationFilter extends OncePerRequestFilter {

    static final String KEY = "X-Session";

    private final Sessions sessions;
    private final SignedUrls signedUrls;

    SessionAuthenticationFilter(Sessions sessions, SignedUrls signedUrls) {
        this.sessions = sessions;
        this.signedUrls = signedUrls;
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
                .flatMap(
                        session -> sessions.findByHash(session).map(visit -> new SessionAuthentication(visit, session)))
                .ifPresent(sessionAuthentication -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(sessionAuthentication);
                    SecurityContextHolder.setContext(context);
                });
        chain.doFilter(request, response);
    }

    private Optional<String> sessionOf(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        return key == null ? signedUrls.sessionOf(request) : Optional.of(Sessions.nameOf(key));
    }
}
