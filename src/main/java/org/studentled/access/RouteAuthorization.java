package org.studentled.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Turns away whoever has no session from all that isn't open, before anything of the request is read. Which role may
 * open it {@link RouteInterceptor} asks, once the handler is known.
 */
@Component
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final RouteTable table;

    RouteAuthorization(RouteTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> visitor, RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                visitor.get() instanceof SessionAuthentication || isOpen(context.getRequest()));
    }

    /** A method that an open page doesn't take is answered there, not by asking who it is. */
    private boolean isOpen(HttpServletRequest request) {
        PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return table.find(request.getMethod(), path).map(Route::isOpen).orElseGet(() -> table.hasOpen(path));
    }
}
