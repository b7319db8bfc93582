package org.studentled.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Shows refusals from filters, which controller advice does not reach, on the same page as all others. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ErrorFilter extends OncePerRequestFilter {

    static final String PATH = "/refused";
    static final String REFUSED = ErrorFilter.class.getName() + ".refused";

    private final FatalErrors fatal;

    ErrorFilter(FatalErrors fatal) {
        this.fatal = fatal;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException refused) {
            fatal.check(refused);
            if (response.isCommitted() || !(refused instanceof RequestRefused) && !DatabaseFault.isAway(refused)) {
                throw refused;
            }
            response.resetBuffer();
            request.setAttribute(REFUSED, refused);
            request.getRequestDispatcher(PATH).forward(new WithoutBody(request), response);
            UnreadBodies.drop(request);
        } catch (ServletException | Error broken) {
            fatal.check(broken);
            throw broken;
        }
    }

    /** The body was refused: nothing behind here may begin to read it again. */
    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BufferedRequest.Bytes(new byte[0]);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
