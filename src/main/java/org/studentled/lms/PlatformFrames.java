package org.studentled.lms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.studentled.ltijava.LaunchRefused;
import org.studentled.ltijava.Platforms;
import org.studentled.ltijava.PlatformsChanged;
import org.studentled.page.FrameAncestors;

/** The school's platforms may show this tool inside their pages. */
@Component
class PlatformFrames implements FrameAncestors {

    private static final Pattern ORIGIN = Pattern.compile("^https?://([A-Za-z0-9.-]+)(:\\d+)?");
    /** So long a platform that another node let in may be unknown here; what changes on this node shows at once. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PlatformFrames.class);

    private final Platforms platforms;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    PlatformFrames(Platforms platforms, Clock clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public Collection<String> origins() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
            return known();
        }
        return Stream.concat(known().stream(), further(asked.getRequest())).toList();
    }

    /** What was read before is not true any more. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(PlatformsChanged changed) {
        known = new Known(known.origins(), Instant.EPOCH);
    }

    // Asked for with every answer: one visitor reads, and the others go on with what was read before.
    private Set<String> known() {
        var before = known;
        if (isFresh(before) || !mayRead(before)) {
            return known.origins();
        }
        try {
            if (known == before) {
                known = new Known(read(before), clock.instant());
            }
        } finally {
            reading.unlock();
        }
        return known.origins();
    }

    // Only the very first, and those right after a change, wait for the one who reads.
    private boolean mayRead(Known before) {
        if (before.at().equals(Instant.EPOCH)) {
            reading.lock();
            return true;
        }
        return reading.tryLock();
    }

    private boolean isFresh(Known read) {
        // Also when the clock was set back.
        return Duration.between(read.at(), clock.instant()).abs().compareTo(KEPT) < 0;
    }

    // Every answer has this header, also the one that says what is wrong with the database.
    private Set<String> read(Known before) {
        try {
            return platforms.origins();
        } catch (RuntimeException unreadable) {
            LOG.warn("frame ancestors stay as they were because {}", unreadable.toString());
            return before.origins();
        }
    }

    private static Stream<String> further(HttpServletRequest request) {
        // In the frame of a platform that is not known, or not approved, a blank page would explain nothing.
        if (request.getAttribute(LaunchRefused.SHOWN) != null) {
            return Stream.concat(Stream.of("https://*"), registering(request));
        }
        return request.getRequestURI().startsWith("/lti/register") ? registering(request) : Stream.empty();
    }

    /** A platform that registers itself shows that one page in a frame before it is known. */
    private static Stream<String> registering(HttpServletRequest request) {
        var told = Optional.ofNullable(request.getParameter("openid_configuration"))
                .or(() -> Optional.ofNullable(request.getParameter("iss")))
                .orElse("");
        var origin = ORIGIN.matcher(told);
        if (!origin.find()) {
            return Stream.empty();
        }
        // Canvas keeps its description at one address for all schools, and shows us on the school's own.
        return origin.group(1).endsWith(".instructure.com")
                ? Stream.of(origin.group(), "https://*.instructure.com")
                : Stream.of(origin.group());
    }

    private record Known(Set<String> origins, Instant at) {}
}
