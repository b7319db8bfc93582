package org.studentled.access;

import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.studentled.school.Actor;

/** Lets a test do something as someone whose visit is open, without a request. */
public final class SessionInTests {

    private SessionInTests() {}

    public static void as(Actor actor, Instant since, Runnable what) {
        SecurityContextHolder.getContext()
                .setAuthentication(new SessionAuthentication(new Session(actor, null, null, since), ""));
        try {
            what.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
