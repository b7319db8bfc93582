package org.studentled.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The visit behind the running request, where there is one. */
@Component
public class Visitors {

    public Optional<Visit> now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Visiting visiting
                ? Optional.of(visiting.visit())
                : Optional.empty();
    }

    /** The name of that visit; empty outside of one. */
    String session() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Visiting visiting
                ? visiting.session()
                : "";
    }
}
