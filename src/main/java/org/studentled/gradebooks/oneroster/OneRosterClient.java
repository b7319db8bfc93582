package org.studentled.gradebooks.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.studentled.connect.OAuth2TokenEndpoint;
import org.studentled.connect.PageLinks;
import org.studentled.connect.Paginator;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.RemoteSystem;

/** The school's records behind a OneRoster service: one token for a reading, lists page by page. */
final class OneRosterClient {

    private static final String NEW = "https://purl.imsglobal.org/spec/or/v1p2/scope/";
    private static final String OLD = "https://purl.imsglobal.org/spec/or/v1p1/scope/";

    private final RemoteHttpClient http;
    private final RemoteSystem system;
    private final String token;

    private OneRosterClient(RemoteHttpClient http, RemoteSystem system, String token) {
        this.http = http;
        this.system = system;
        this.token = token;
    }

    static OneRosterClient connect(RemoteHttpClient http, RemoteSystem system) {
        var where = system.tokenAddress();
        var tokens = new OAuth2TokenEndpoint(
                where == null ? system.at("/token") : where,
                system.clientId(),
                system.secret(),
                OAuth2TokenEndpoint.ClientAuthentication.BASIC);
        var version = isOld(system) ? OLD : NEW;
        var token = tokens.clientCredentials(http, version + "roster-core.readonly " + version + "gradebook.readonly");
        return new OneRosterClient(http, system, token);
    }

    List<JsonNode> roster(String path, String list, String filter) {
        return all((isOld(system) ? "" : "/ims/oneroster/rostering/v1p2") + path, list, filter);
    }

    List<JsonNode> gradebook(String path, String list) {
        return all((isOld(system) ? "" : "/ims/oneroster/gradebook/v1p2") + path, list, "");
    }

    /** A word of the standard, in whatever capitals and with whatever between its parts. */
    static String word(JsonNode written) {
        return RemoteJson.word(written).replace('_', ' ').replace('-', ' ');
    }

    /** What is marked to be deleted is gone. */
    private List<JsonNode> all(String path, String list, String filter) {
        var rows = Paginator.readAllByOffset(offset -> page(path, filter, offset), address -> read(address, list));
        return rows.stream()
                .filter(row -> !word(row.path("status")).equals("tobedeleted"))
                .toList();
    }

    private Paginator.Page<URI, JsonNode> read(URI address, String list) {
        var response = get(address);
        var next = PageLinks.next(address, response.headers());
        // Who names pages names the next one wherever there is one.
        var isLast = next.isEmpty() && response.headers().containsKey(HttpHeaders.LINK);
        return new Paginator.Page<>(
                PageLinks.rows(RemoteJson.list(response.body().path(list))),
                next.orElse(null),
                isLast,
                total(response.headers()));
    }

    private RemoteHttpClient.Response get(URI address) {
        return http.get(address, Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private static int total(HttpHeaders headers) {
        var total = headers.getFirst("X-Total-Count");
        return total != null && total.matches("\\d{1,9}") ? Integer.parseInt(total) : 0;
    }

    private URI page(String path, String filter, int offset) {
        var query = "?limit=" + http.limits().pageSize() + "&offset=" + offset
                + (filter.isEmpty() ? "" : "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        return system.at(path + query);
    }

    // In 1.1 the version is part of the address the school gives out; in 1.2 each service has its own.
    private static boolean isOld(RemoteSystem system) {
        return system.address().getPath().contains("v1p1");
    }
}
