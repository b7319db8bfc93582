package org.studentled.lms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.studentled.ltijava.Platforms;
import org.studentled.page.FrameAncestors;

/** The school's platforms may show this tool inside their pages. */
@Component
class PlatformFrames implements FrameAncestors {

    private static final Pattern ORIGIN = Pattern.compile("^https?://([A-Za-z0-9.-]+)(:\\d+)?");
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
        var registering = registering();
        return registering.isEmpty()
                ? known.origins()
                : Stream.concat(known.origins().stream(), registering.stream()).toList();
    }

    /** A platform that registers itself shows that one page in a frame before it is known. */
    private static Set<String> registering() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)
                || !now.getRequest().getRequestURI().startsWith("/lti/register")) {
            return Set.of();
        }
        var configuration = String.valueOf(now.getRequest().getParameter("openid_configuration"));
        var origin = ORIGIN.matcher(configuration);
        if (!origin.find()) {
            return Set.of();
        }
        // Canvas keeps its description at one address for all schools, and shows us on the school's own.
        return origin.group(1).endsWith(".instructure.com")
                ? Set.of(origin.group(), "https://*.instructure.com")
                : Set.of(origin.group());
    }

    private record Known(Set<String> origins, Instant until) {}
}
