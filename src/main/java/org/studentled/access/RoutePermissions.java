package org.studentled.access;

import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.studentled.school.Role;

/** What a page asks before it shows a link or a button: {@code ${@may.open('GET', '/office/platforms')}}. */
@Component("may")
public class RoutePermissions {

    private final RouteTable table;
    private final CurrentSession currentSession;

    RoutePermissions(RouteTable table, CurrentSession currentSession) {
        this.table = table;
        this.currentSession = currentSession;
    }

    /**
     * Whether the visitor's role may open it; whether it may be this class or student is not asked.
     *
     * @param path a pattern as it stands in the table, or a filled path without a query
     */
    public boolean open(String method, String path) {
        Role role = currentSession.find().map(session -> session.actor().role()).orElse(null);
        return table.findByPattern(method, path)
                .or(() -> table.find(method, PathContainer.parsePath(path)))
                .orElseThrow(() -> new IllegalArgumentException("No route " + method + " " + path))
                .admits(role);
    }
}
