package org.studentled.gradebooks.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.gradebooks.GradebookPullBuilder;
import org.studentled.gradebooks.LmsPaginator;
import org.studentled.gradebooks.RemoteSystem;

/** The school's records behind a OneRoster service: one token for a reading, lists page by page. */
final class OneRosterClient {

    private static final String NEW = "https://purl.imsglobal.org/spec/or/v1p2/scope/";
    private static final String OLD = "https://purl.imsglobal.org/spec/or/v1p1/scope/";
    private static final int MOST_PAGES = 100;

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
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add(
                "scope",
                isOld(system)
                        ? OLD + "roster-core.readonly " + OLD + "gradebook.readonly"
                        : NEW + "roster-core.readonly " + NEW + "gradebook.readonly");
        var answer = http.query(
                        where == null ? system.at("/token") : where,
                        Map.of(HttpHeaders.AUTHORIZATION, basic(system)),
                        form)
                .body();
        var token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw new RemoteException(ConnectionError.HALF);
        }
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
        return GradebookPullBuilder.text(written)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ');
    }

    /**
     * What is marked to be deleted is gone. A service may give fewer rows than it is asked for: the next page is the one
     * it names, or begins behind the rows that came; the last one is followed by nothing.
     *
     * @throws RemoteException when there were fewer rows than the service says there are, or pages without end
     */
    private List<JsonNode> all(String path, String list, String filter) {
        var rows = new ArrayList<JsonNode>();
        var known = new HashSet<String>();
        var asked = new HashSet<URI>();
        var links = false;
        var total = -1;
        var next = page(path, filter, 0);
        while (asked.add(next) && asked.size() <= MOST_PAGES) {
            var response = rows.isEmpty() || links ? get(next) : askOn(next, list);
            var found = response.body().path(list);
            if (!found.isArray()) {
                throw new RemoteException(ConnectionError.HALF);
            }
            var fresh = false;
            for (var row : found) {
                fresh |= known.add(row.toString());
            }
            if (fresh) {
                found.forEach(rows::add);
            }
            total = Math.max(total, total(response.headers()));
            var named = LmsPaginator.nextOf(system, response.headers());
            links |= response.headers().containsKey(HttpHeaders.LINK);
            var last = !fresh || named.isEmpty() && (links || total >= 0 && rows.size() >= total);
            if (last && rows.size() < total) {
                throw new RemoteException(ConnectionError.HALF);
            }
            if (last) {
                return kept(rows);
            }
            next = named.orElse(page(path, filter, rows.size()));
        }
        throw new RemoteException(ConnectionError.HALF);
    }

    private RemoteHttpClient.Response get(URI address) {
        return http.get(address, Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    // Behind the last row some services have an empty page, and some have none at all.
    private RemoteHttpClient.Response askOn(URI address, String list) {
        try {
            return get(address);
        } catch (RemoteException exception) {
            if (exception.error() != ConnectionError.NO_COURSE) {
                throw exception;
            }
            var none = JsonNodeFactory.instance.objectNode();
            none.putArray(list);
            return new RemoteHttpClient.Response(none, new HttpHeaders());
        }
    }

    private static int total(HttpHeaders headers) {
        var total = headers.getFirst("X-Total-Count");
        return total != null && total.matches("\\d{1,9}") ? Integer.parseInt(total) : -1;
    }

    private static List<JsonNode> kept(List<JsonNode> rows) {
        return rows.stream()
                .filter(row -> !word(row.path("status")).equals("tobedeleted"))
                .toList();
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

    private static String basic(RemoteSystem system) {
        var both = (system.clientId() + ":" + system.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
