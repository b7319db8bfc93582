package org.studentled.access;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.studentled.school.Who;

/** A request of someone whose visit is open. */
class Visiting extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Visit visit;
    private final String session;

    /** @param session the name of the visit, see {@link Sessions#nameOf} */
    Visiting(Visit visit, String session) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + visit.who().role())));
        this.visit = visit;
        this.session = session;
        setAuthenticated(true);
    }

    Visit visit() {
        return visit;
    }

    String session() {
        return session;
    }

    @Override
    public Who getPrincipal() {
        return visit.who();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
