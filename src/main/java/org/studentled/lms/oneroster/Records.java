package org.studentled.lms.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.studentled.lms.Hindrance;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;

/** The school's records behind a OneRoster service: one token for a reading, lists page by page. */
final class Records {

    private static final String NEW = "https://purl.imsglobal.org/spec/or/v1p2/scope/";
    private static final String OLD = "https://purl.imsglobal.org/spec/or/v1p1/scope/";
    private static final int MOST_PAGES = 100;

    private final Line line;
    private final SystemThere system;
    private final String token;

    private Records(Line line, SystemThere system, String token) {
        this.line = line;
        this.system = system;
        this.token = token;
    }

    static Records open(Line line, SystemThere system) {
        var where = system.tokenAddress();
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add(
                "scope",
                isOld(system)
                        ? OLD + "roster-core.readonly " + OLD + "gradebook.readonly"
                        : NEW + "roster-core.readonly " + NEW + "gradebook.readonly");
        var answer = line.post(
                        where == null ? system.at("/token") : where,
                        Map.of(HttpHeaders.AUTHORIZATION, basic(system)),
                        form)
                .body();
        var token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw new Hindrance(Hindrance.Kind.HALF);
        }
        return new Records(line, system, token);
    }

    List<JsonNode> roster(String path, String list, String filter) {
        return all((isOld(system) ? "" : "/ims/oneroster/rostering/v1p2") + path, list, filter);
    }

    List<JsonNode> gradebook(String path, String list) {
        return all((isOld(system) ? "" : "/ims/oneroster/gradebook/v1p2") + path, list, "");
    }

    /** What is marked to be deleted is gone; a page that is not full is the last. */
    private List<JsonNode> all(String path, String list, String filter) {
        var rows = new ArrayList<JsonNode>();
        for (var page = 0; page < MOST_PAGES; page++) {
            var answer = line.get(
                    page(path, filter, page * line.pageSize()), Map.of(HttpHeaders.AUTHORIZATION, "Bearer " + token));
            var found = answer.body().path(list);
            if (!found.isArray()) {
                throw new Hindrance(Hindrance.Kind.HALF);
            }
            found.forEach(row -> {
                if (!row.path("status").asText().equals("tobedeleted")) {
                    rows.add(row);
                }
            });
            var total = answer.headers().getFirst("X-Total-Count");
            var known = total != null && total.matches("\\d{1,9}");
            var read = (page + 1) * line.pageSize();
            if (found.isEmpty() || (known ? read >= Integer.parseInt(total) : found.size() < line.pageSize())) {
                return rows;
            }
        }
        return rows;
    }

    private URI page(String path, String filter, int offset) {
        var query = "?limit=" + line.pageSize() + "&offset=" + offset
                + (filter.isEmpty() ? "" : "&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        return system.at(path + query);
    }

    // In 1.1 the version is part of the address the school gives out; in 1.2 each service has its own.
    private static boolean isOld(SystemThere system) {
        return system.address().getPath().contains("v1p1");
    }

    private static String basic(SystemThere system) {
        var both = (system.clientId() + ":" + system.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
