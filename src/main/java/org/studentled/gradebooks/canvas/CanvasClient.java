package org.studentled.gradebooks.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.gradebooks.LmsPaginator;
import org.studentled.gradebooks.RemoteSystem;

/** A Canvas site, read page by page, one request at a time, and more slowly when it throttles. */
final class CanvasClient {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*rel=\"?next\"?");
    // Canvas writes five addresses; of much more the pattern would make hours.
    private static final int LONGEST_LINKS = 16_384;
    private static final BigDecimal LITTLE_LEFT = BigDecimal.valueOf(100);

    private final RemoteHttpClient http;
    private final RemoteSystem system;
    private final String token;

    CanvasClient(RemoteHttpClient http, RemoteSystem system, String token) {
        this.http = http;
        this.system = system;
        this.token = token;
    }

    /** Every row of a list, to its last page. */
    List<JsonNode> all(String path) {
        var first = system.at(path + (path.contains("?") ? "&" : "?") + "per_page="
                + http.limits().pageSize());
        return LmsPaginator.all(system, first, this::page);
    }

    private LmsPaginator.Page page(URI address) {
        var response = http.get(address, Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        var links = String.join(",", response.headers().getOrEmpty(HttpHeaders.LINK));
        var link = NEXT.matcher(links);
        if (links.length() > LONGEST_LINKS || !link.find()) {
            return new LmsPaginator.Page(response.body(), null);
        }
        if (isTired(response.headers())) {
            http.backOff(4);
        }
        return new LmsPaginator.Page(response.body(), link.group(1));
    }

    private static boolean isTired(HttpHeaders headers) {
        var left = headers.getFirst("X-Rate-Limit-Remaining");
        return left != null
                && left.matches("-?\\d{1,9}(\\.\\d{1,20})?")
                && new BigDecimal(left).compareTo(LITTLE_LEFT) < 0;
    }
}
