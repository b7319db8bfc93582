package org.studentled.access;

import java.io.Serial;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.studentled.school.Who;

/** A request of somebody whose visit is open. */
class Visiting extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Visit visit;

    Visiting(Visit visit) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + visit.who().role())));
        this.visit = visit;
        setAuthenticated(true);
    }

    Visit visit() {
        return visit;
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
