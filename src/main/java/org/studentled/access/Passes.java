package org.studentled.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.studentled.cluster.Seal;
import org.studentled.school.Acting;
import org.studentled.school.Role;
import org.studentled.school.Who;

/** Short-lived addresses for what cannot send the tab's key: pictures, downloads, a page in a new tab. */
@Component("passes")
public class Passes {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Seal seal;
    private final Acting acting;
    private final Clock clock;

    Passes(Seal seal, Acting acting, Clock clock) {
        this.seal = seal;
        this.acting = acting;
        this.clock = clock;
    }

    /** In a template: {@code th:src="${@passes.to('/pieces/' + id + '/photo')}"}; reads as the person who asked. */
    public String to(String path) {
        Who who = acting.now();
        long until = clock.instant().plus(LIFE).getEpochSecond();
        String bearer = who.role() + "." + who.id() + "." + until;
        return path + (path.contains("?") ? "&" : "?") + "pass=" + bearer + "."
                + seal.of("pass " + path + " " + bearer);
    }

    Optional<Who> bearerOf(HttpServletRequest request) {
        String pass = request.getParameter("pass");
        if (pass == null || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        String[] parts = pass.split("\\.", 4);
        return parts.length == 4 && fits(pathOf(request), parts) ? Optional.of(whoOf(parts)) : Optional.empty();
    }

    private boolean fits(String path, String[] parts) {
        String bearer = parts[0] + "." + parts[1] + "." + parts[2];
        return seal.fits("pass " + path + " " + bearer, parts[3])
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }

    private static Who whoOf(String[] parts) {
        return new Who(Role.valueOf(parts[0]), UUID.fromString(parts[1]));
    }

    private static String pathOf(HttpServletRequest request) {
        String query = request.getQueryString();
        int pass = query.indexOf("pass=");
        return request.getServletPath() + (pass <= 0 ? "" : "?" + query.substring(0, pass - 1));
    }
}
