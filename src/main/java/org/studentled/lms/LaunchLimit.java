package org.studentled.lms;

import org.springframework.stereotype.Component;
import org.studentled.access.Turnstile;
import org.studentled.ltijava.LoginLimit;

/** Limits logins per client address, like everything else that is open to anyone. */
@Component
class LaunchLimit implements LoginLimit {

    private final Turnstile turnstile;

    LaunchLimit(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    @Override
    public void count(String place) {
        turnstile.pass(Turnstile.Gate.LAUNCH_PLACE, place);
    }
}
