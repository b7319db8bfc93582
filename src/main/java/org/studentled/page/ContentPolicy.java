package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The content security policy: a browser loads only what is ours, and only the school's own LMS may frame us. */
@Component
public class ContentPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(ContentPolicy.class);
    private static final String FORM_TARGET = ContentPolicy.class.getName() + ".form";
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]*-]+");

    private final List<FrameAncestors> ancestors;
    private final Map<FrameAncestors, LastKnown> known = new ConcurrentHashMap<>();

    ContentPolicy(List<FrameAncestors> ancestors) {
        this.ancestors = ancestors;
    }

    /** This one page may also post a form to the origin of {@code address}, as the login of an LMS needs. */
    public static void allowFormTo(HttpServletRequest request, URI address) {
        request.setAttribute(FORM_TARGET, address.getScheme() + "://" + address.getRawAuthority());
    }

    public String headerFor(HttpServletRequest request) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'" + formTarget(request)
                + "; frame-ancestors 'self'" + frames();
    }

    private String formTarget(HttpServletRequest request) {
        Object target = request.getAttribute(FORM_TARGET);
        return target instanceof String origin && ORIGIN.matcher(origin).matches() ? " " + origin : "";
    }

    private String frames() {
        TreeSet<String> origins = new TreeSet<>();
        ancestors.forEach(each ->
                origins.addAll(known.computeIfAbsent(each, LastKnown::new).origins()));
        // A registration with a crooked address must not be able to write another directive.
        origins.removeIf(origin -> !ORIGIN.matcher(origin).matches());
        return origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }

    /** Every answer has this header, also the page that says that the database is away: it must not fail, nor wait. */
    private static final class LastKnown {

        private static final long PAUSE = Duration.ofSeconds(10).toNanos();

        private final FrameAncestors source;
        private volatile Collection<String> origins = Set.of();
        private volatile @Nullable Long failedAt;

        LastKnown(FrameAncestors source) {
            this.source = source;
        }

        Collection<String> origins() {
            Long failed = failedAt;
            if (failed != null) {
                if (System.nanoTime() - failed < PAUSE) {
                    return origins;
                }
                // The others need not wait while this one looks whether it is better now.
                failedAt = System.nanoTime();
            }
            try {
                origins = source.origins();
                failedAt = null;
            } catch (RuntimeException unknown) {
                failedAt = System.nanoTime();
                LOG.warn(
                        "Who may frame us can't be read just now: {}",
                        unknown.getClass().getName());
            }
            return origins;
        }
    }
}
