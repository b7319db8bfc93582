package org.studentled.access;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.studentled.school.Actor;

/** A request of someone whose visit is open. */
class SessionAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Session session;
    private final String key;

    /** @param key the name of the visit, see {@link Sessions#nameOf} */
    SessionAuthentication(Session session, String key) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + session.actor().role())));
        this.session = session;
        this.key = key;
        setAuthenticated(true);
    }

    Session session() {
        return session;
    }

    String key() {
        return key;
    }

    @Override
    public Actor getPrincipal() {
        return session.actor();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
