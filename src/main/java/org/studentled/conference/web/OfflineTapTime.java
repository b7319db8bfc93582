package org.studentled.conference.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When a tap was made that waited on its device for the network: its own clock may be wrong, so it says how long ago. */
@Component
class OfflineTapTime {

    static final String AGO = "X-Tapped-Ago";

    private static final long LONGEST_AGO = 12 * 60 * 60 * 1000L;

    private final Clock clock;

    OfflineTapTime(Clock clock) {
        this.clock = clock;
    }

    Instant timeOf(long agoMillis) {
        return clock.instant().minusMillis(Math.max(0, Math.min(agoMillis, LONGEST_AGO)));
    }
}
