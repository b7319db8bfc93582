package org.studentled.lms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.studentled.ltijava.LaunchRefused;
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

    // Asked for with every page, so not from the database each time; but whoever comes in may come from a new platform.
    @Override
    public Collection<String> origins() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked)) {
            return known(false);
        }
        var request = asked.getRequest();
        return Stream.concat(known(request.getRequestURI().startsWith("/lti/")).stream(), further(request))
                .toList();
    }

    private Set<String> known(boolean anew) {
        var now = clock.instant();
        // Also when the clock was set back.
        if (anew
                || known.origins().isEmpty()
                || Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
            known = new Known(platforms.origins(), now);
        }
        return known.origins();
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
