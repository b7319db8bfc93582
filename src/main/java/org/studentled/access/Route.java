package org.studentled.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;
import org.studentled.school.Role;

/**
 * One line of the {@link RouteTable}: a method and a pattern, and who may open it.
 *
 * @param method {@link #ANY} where the handler takes every method
 * @param roles who, where the audience is {@link Audience#ROLES}; otherwise empty
 */
public record Route(String method, PathPattern pattern, Audience audience, Set<Role> roles) {

    public static final String ANY = "ANY";

    /** @param role of the visitor's session; null without one */
    public boolean admits(@Nullable Role role) {
        return switch (audience) {
            case ANYONE, LINK -> true;
            case SIGNED_IN -> role != null;
            case ROLES -> role != null && roles.contains(role);
        };
    }

    /** Whether it can be opened without a session. */
    public boolean isOpen() {
        return audience == Audience.ANYONE || audience == Audience.LINK;
    }

    /** @param requested the method of a request; what can be read can be asked for with HEAD, too */
    boolean takes(String requested) {
        return method.equals(ANY) || method.equals(requested) || method.equals("GET") && requested.equals("HEAD");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    /** Whom a line names. */
    public enum Audience {
        /** No one is asked who they are. */
        ANYONE,
        /** Whoever has the secret in the address or in the form; the handler checks it. */
        LINK,
        /** Whoever has a session. */
        SIGNED_IN,
        /** Whoever has a session in one of the roles. */
        ROLES
    }
}
