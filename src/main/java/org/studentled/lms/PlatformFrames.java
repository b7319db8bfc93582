package org.studentled.lms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.studentled.ltijava.Platforms;
import org.studentled.page.FrameAncestors;

/** The school's platforms may show this tool inside their pages. */
@Component
class PlatformFrames implements FrameAncestors {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Platforms platforms;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    PlatformFrames(Platforms platforms, Clock clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    // Asked for with every page, so not from the database each time.
    @Override
    public Collection<String> origins() {
        var now = clock.instant();
        if (now.isAfter(known.until()) || known.origins().isEmpty()) {
            known = new Known(platforms.origins(), now.plus(KEPT));
        }
        return known.origins();
    }

    private record Known(Set<String> origins, Instant until) {}
}
