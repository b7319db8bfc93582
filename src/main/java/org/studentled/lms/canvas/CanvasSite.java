package org.studentled.lms.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.studentled.lms.Hindrance;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;

/** A Canvas, asked page by page, one question at a time, and more slowly when it says it has had enough. */
final class CanvasSite {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?next\"?");
    private static final BigDecimal LITTLE_LEFT = BigDecimal.valueOf(100);
    private static final int MOST_PAGES = 200;

    private final Line line;
    private final SystemThere system;
    private final String token;

    CanvasSite(Line line, SystemThere system, String token) {
        this.line = line;
        this.system = system;
        this.token = token;
    }

    /** Every row of a list, to its last page. */
    List<JsonNode> all(String path) {
        var rows = new ArrayList<JsonNode>();
        var seen = new HashSet<URI>();
        var next = system.at(path + (path.contains("?") ? "&" : "?") + "per_page=" + line.pageSize());
        while (next != null && seen.add(next) && seen.size() <= MOST_PAGES) {
            var answer = line.get(next, Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token));
            if (!answer.body().isArray()) {
                throw new Hindrance(Hindrance.Kind.HALF);
            }
            answer.body().forEach(rows::add);
            next = next(answer.headers());
            if (next != null && isTired(answer.headers())) {
                line.rest(4);
            }
        }
        return rows;
    }

    // The token goes to the school's own Canvas and to nobody a link may name.
    private @Nullable URI next(HttpHeaders headers) {
        var link = NEXT.matcher(String.join(",", headers.getOrEmpty(HttpHeaders.LINK)));
        if (!link.find()) {
            return null;
        }
        var next = URI.create(link.group(1));
        if (!String.valueOf(next.getAuthority()).equals(system.address().getAuthority())) {
            throw new Hindrance(Hindrance.Kind.UNEXPECTED);
        }
        return next;
    }

    private static boolean isTired(HttpHeaders headers) {
        var left = headers.getFirst("X-Rate-Limit-Remaining");
        return left != null
                && left.matches("-?\\d{1,9}(\\.\\d{1,20})?")
                && new BigDecimal(left).compareTo(LITTLE_LEFT) < 0;
    }
}
