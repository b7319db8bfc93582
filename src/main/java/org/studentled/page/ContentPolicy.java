package org.studentled.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a browser may load and who may frame us: nothing and nobody but ourselves and the school's own LMS. */
@Component
public class ContentPolicy {

    private static final String FORM_TARGET = ContentPolicy.class.getName() + ".form";
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]*-]+");

    private final List<FrameAncestors> ancestors;

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
        ancestors.forEach(each -> origins.addAll(each.origins()));
        // A registration with a crooked address must not be able to write another directive.
        origins.removeIf(origin -> !ORIGIN.matcher(origin).matches());
        return origins.isEmpty() ? "" : " " + String.join(" ", origins);
    }
}
