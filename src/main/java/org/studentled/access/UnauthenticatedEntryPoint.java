package org.studentled.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers a request without an open session: a browser gets the empty shell, which asks again with the tab's key. */
class UnauthenticatedEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith("/camunda")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean plainVisit = request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && request.getHeader(SessionAuthenticationFilter.KEY) == null;
        request.getRequestDispatcher(plainVisit ? "/shell" : "/visit-ended").forward(request, response);
    }
}
