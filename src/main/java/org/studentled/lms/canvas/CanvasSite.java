package org.studentled.lms.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.studentled.lms.Line;
import org.studentled.lms.Pages;
import org.studentled.lms.SystemThere;

/** A Canvas site, read page by page, one request at a time, and more slowly when it throttles. */
final class CanvasSite {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?next\"?");
    // Canvas writes five addresses; of much more the pattern would make hours.
    private static final int LONGEST_LINKS = 16_384;
    private static final BigDecimal LITTLE_LEFT = BigDecimal.valueOf(100);

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
        var first = system.at(path + (path.contains("?") ? "&" : "?") + "per_page=" + line.pageSize());
        return Pages.all(system, first, this::page);
    }

    private Pages.Page page(URI address) {
        var answer = line.get(address, Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        var links = String.join(",", answer.headers().getOrEmpty(HttpHeaders.LINK));
        var link = NEXT.matcher(links);
        if (links.length() > LONGEST_LINKS || !link.find()) {
            return new Pages.Page(answer.body(), null);
        }
        if (isTired(answer.headers())) {
            line.rest(4);
        }
        return new Pages.Page(answer.body(), link.group(1));
    }

    private static boolean isTired(HttpHeaders headers) {
        var left = headers.getFirst("X-Rate-Limit-Remaining");
        return left != null
                && left.matches("-?\\d{1,9}(\\.\\d{1,20})?")
                && new BigDecimal(left).compareTo(LITTLE_LEFT) < 0;
    }
}
