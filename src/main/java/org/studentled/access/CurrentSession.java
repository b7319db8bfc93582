package org.studentled.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The visit behind the running request, where there is one. */
@Component
public class CurrentSession {

    public Optional<Session> find() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof SessionAuthentication sessionAuthentication
                ? Optional.of(sessionAuthentication.session())
                : Optional.empty();
    }

    /** The name of that visit; empty outside of one. */
    String key() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof SessionAuthentication sessionAuthentication
                ? sessionAuthentication.key()
                : "";
    }
}
