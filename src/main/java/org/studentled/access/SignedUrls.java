package org.studentled.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.secrets.UrlSigner;

/**
 * Short-lived addresses for what cannot send the tab's key: pictures, downloads, a page in a new tab. Each is tied to the
 * session it was made in, and expires with it.
 */
@Component
public class SignedUrls {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final UrlSigner urlSigner;
    private final CurrentSession currentSession;
    private final Clock clock;

    SignedUrls(UrlSigner urlSigner, CurrentSession currentSession, Clock clock) {
        this.urlSigner = urlSigner;
        this.currentSession = currentSession;
        this.clock = clock;
    }

    /** In a template: {@code th:src="${@passes.to('/pieces/' + id + '/photo')}"}; reads as the person who asked. */
    public String sign(String path) {
        long until = clock.instant().plus(LIFE).getEpochSecond();
        String bearer = currentSession.key() + "." + until;
        return path + (path.contains("?") ? "&" : "?") + "pass=" + bearer + "."
                + urlSigner.sign("pass " + path + " " + bearer);
    }

    /** @return the name of the visit the pass was made in, as {@link Sessions#findByHash} finds it while it is open */
    Optional<String> sessionOf(HttpServletRequest request) {
        String pass = request.getParameter("pass");
        if (pass == null || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        String[] parts = pass.split("\\.", 3);
        return parts.length == 3 && isValid(pathOf(request), parts) ? Optional.of(parts[0]) : Optional.empty();
    }

    private boolean isValid(String path, String[] parts) {
        String bearer = parts[0] + "." + parts[1];
        return urlSigner.verify("pass " + path + " " + bearer, parts[2])
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
    }

    private static String pathOf(HttpServletRequest request) {
        String query = request.getQueryString();
        int pass = query.indexOf("pass=");
        return request.getServletPath() + (pass <= 0 ? "" : "?" + query.substring(0, pass - 1));
    }
}
