package org.studentled.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.studentled.page.RequestRefused;

/** Stands in front of every handler: it answers only whom its line in the {@link RouteTable} names. */
@Component
class RouteInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(RouteInterceptor.class);

    private final RouteTable table;
    private final CurrentSession currentSession;
    private final AccessDeniedMessages accessDeniedMessages;

    RouteInterceptor(RouteTable table, CurrentSession currentSession, AccessDeniedMessages accessDeniedMessages) {
        this.accessDeniedMessages = accessDeniedMessages;
        this.table = table;
        this.currentSession = currentSession;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What goes on after a pause was let in when it began, and has no visitor any more.
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ASYNC) {
            return true;
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern == null && request.getMethod().equals("OPTIONS")) {
            // Spring itself says which methods there are.
            return true;
        }
        Optional<Route> route = table.findByPattern(request.getMethod(), String.valueOf(pattern));
        if (route.isEmpty()) {
            log.error(
                    "ROUTE_NOT_LISTED: {} {} ({}) has no line in access/routes.txt and answers no one",
                    request.getMethod(),
                    pattern,
                    method.getShortLogMessage());
            throw RequestRefused.notFound("page.error.notFound");
        }
        Optional<Session> session = currentSession.find();
        if (!route.get().admits(session.map(each -> each.actor().role()).orElse(null))) {
            throw session.map(each -> accessDeniedMessages.messageFor(each, route.get()))
                    .orElseGet(() -> RequestRefused.notSignedIn("access.sessionEnded"));
        }
        return true;
    }
}
