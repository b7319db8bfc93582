package org.studentled.gradebooks.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.studentled.connect.PageLinks;
import org.studentled.connect.Paginator;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.gradebooks.AuthorizedClient;
import org.studentled.gradebooks.RemoteSystem;

/** A Canvas site, read page by page, one request at a time, and more slowly when it throttles. */
final class CanvasClient {

    private static final BigDecimal LITTLE_LEFT = BigDecimal.valueOf(100);

    private final RemoteHttpClient http;
    private final RemoteSystem system;
    private final AuthorizedClient client;

    CanvasClient(RemoteHttpClient http, RemoteSystem system, String token) {
        this.http = http;
        this.system = system;
        client = new AuthorizedClient(http, system, token);
    }

    /** Every row of a list, to its last page. */
    List<JsonNode> all(String path) {
        var first = system.at(path + (path.contains("?") ? "&" : "?") + "per_page="
                + http.limits().pageSize());
        return Paginator.readAll(first, this::page);
    }

    private Paginator.Page<URI, JsonNode> page(URI address) {
        var response = client.get(address);
        var next = PageLinks.next(address, response.headers());
        if (next.isPresent() && isTired(response.headers())) {
            http.backOff(4);
        }
        return Paginator.Page.of(PageLinks.rows(response.body()), next.orElse(null));
    }

    private static boolean isTired(HttpHeaders headers) {
        var left = headers.getFirst("X-Rate-Limit-Remaining");
        return left != null
                && left.matches("-?\\d{1,9}(\\.\\d{1,20})?")
                && new BigDecimal(left).compareTo(LITTLE_LEFT) < 0;
    }
}
