package org.studentled.lms;

import org.springframework.stereotype.Component;
import org.studentled.access.RateLimits;
import org.studentled.ltijava.LoginLimit;

/** Limits logins per client address, like everything else that is open to anyone. */
@Component
class LaunchLimit implements LoginLimit {

    private final RateLimits rateLimits;

    LaunchLimit(RateLimits rateLimits) {
        this.rateLimits = rateLimits;
    }

    @Override
    public void check(String place) {
        rateLimits.acquire(RateLimits.Subject.LAUNCH_PLACE, place);
    }
}
