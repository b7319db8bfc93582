package org.studentled.lms;

import org.springframework.stereotype.Component;
import org.studentled.access.Turnstile;
import org.studentled.ltijava.LoginLimit;

/** Logins are limited for each place as everything else is that anyone may ask for. */
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
