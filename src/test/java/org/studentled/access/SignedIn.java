package org.studentled.access;

import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.studentled.school.Actor;
import org.studentled.school.StaffId;

/** Someone who has signed in, for tests of other packages. */
public final class SignedIn {

    private SignedIn() {}

    public static Authentication as(Actor actor, Sessions sessions) {
        String key = sessions.start(actor, null);
        return new SessionAuthentication(sessions.find(key).orElseThrow(), Sessions.nameOf(key));
    }

    /** The path of a fresh sign-in link. */
    public static String linkFor(StaffId member, SignIn signIn) {
        return signIn.issue(member, Duration.ofMinutes(15));
    }
}
