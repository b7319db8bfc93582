package org.studentled.access;

import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.studentled.school.Who;

/** Lets a test do something as someone whose visit is open, without a request. */
public final class VisitInTests {

    private VisitInTests() {}

    public static void as(Who who, Instant since, Runnable what) {
        SecurityContextHolder.getContext().setAuthentication(new Visiting(new Visit(who, null, null, since), ""));
        try {
            what.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
