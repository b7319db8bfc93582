package org.studentled.sandbox.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.studentled.sandbox.Web;

/**
 * The gradebook of the course: columns of the tool, in pages, for callers with just the right token, strictly by
 * assignment and grade services 2.0; addresses carry a query and pages typographic quotes, as in Moodle.
 */
public final class GradebookEndpoint {

    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    private static final String ONE = "application/vnd.ims.lis.v2.lineitem+json";
    private static final String MANY = "application/vnd.ims.lis.v2.lineitemcontainer+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenEndpoint tokens;
    private final ScoreEndpoint scores;
    private final Map<String, ObjectNode> columns = new LinkedHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private Web web;
    private volatile List<String> offered = List.of("lineitem", "lineitem.readonly", "score", "result.readonly");
    private volatile int pageSize = 2;

    GradebookEndpoint(Course course, TokenEndpoint tokens) {
        this.tokens = tokens;
        scores = new ScoreEndpoint(course, tokens);
    }

    void openAt(Web site) {
        web = site;
        site.page("/lineitems", this::columns).page("/gradebook", request -> shown());
    }

    /** What the tool is offered from now on; nothing at all takes the gradebook out of launches. */
    public void offer(String... scopes) {
        offered = List.of(scopes);
    }

    public ScoreEndpoint scores() {
        return scores;
    }

    public synchronized List<ObjectNode> all() {
        return List.copyOf(columns.values());
    }

    /** Someone removes the column in the LMS. */
    public synchronized void remove(String id) {
        columns.remove(id);
    }

    void writeTo(LaunchTokenDraft launchTokenDraft) {
        if (!offered.isEmpty()) {
            launchTokenDraft.with(
                    "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
                    Map.of(
                            "scope",
                            offered.stream().map(scope -> AGS + scope).toList(),
                            "lineitems",
                            web.address() + "/lineitems?type_id=7"));
        }
    }

    /** What a teacher of the pretend school sees of it. */
    private synchronized Web.Answer shown() {
        var rows = columns.values().stream()
                .flatMap(column -> scores.rows(column).stream()
                        .map(row -> "<tr><td>" + column.path("label").asText() + "</td>" + row + "</tr>"))
                .collect(Collectors.joining("\n"));
        return Web.Answer.html("""
                <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Gradebook</title>
                <link rel="stylesheet" href="/school.css"><main><h1>Gradebook</h1>
                <table><tr><th>Column</th><th>Student</th><th>Progress</th><th>Score</th></tr>
                %s</table></main></html>
                """.formatted(rows));
    }

    private synchronized Web.Answer columns(Web.Request request) {
        require("7".equals(request.get("type_id")), 404, "The query of the address was lost");
        return request.method().equals("POST") ? add(request) : list(request);
    }

    private Web.Answer add(Web.Request request) {
        tokens.requireToken(request, AGS + "lineitem");
        require(ONE.equals(request.header("Content-type")), 415, "Send " + ONE);
        var wanted = json(request.body());
        require(!wanted.path("label").asText().isBlank(), 400, "label");
        require(wanted.path("scoreMaximum").asDouble() > 0, 400, "scoreMaximum");
        var path = "/lineitems/" + numbers.incrementAndGet() + "/lineitem";
        var id = web.address() + path + "?type_id=7";
        columns.put(id, ((ObjectNode) wanted).put("id", id).put("ltiLinkId", "kept"));
        web.page(path, each -> column(id, each));
        web.page(path + "/scores", each -> scores.take(column(id), each));
        web.page(path + "/results", each -> scores.results(column(id), each));
        return Web.Answer.of(201, ONE + "; charset=utf-8", wanted.toString());
    }

    private Web.Answer list(Web.Request request) {
        tokens.requireToken(request, AGS + "lineitem.readonly");
        require(MANY.equals(request.header("Accept")), 400, "Ask for " + MANY);
        var chosen = columns.values().stream()
                .filter(column -> matches(column, "resourceId", request.get("resource_id")))
                .filter(column -> matches(column, "tag", request.get("tag")))
                .toList();
        var from = request.get("from").isEmpty() ? 0 : Integer.parseInt(request.get("from"));
        var page = chosen.subList(Math.min(from, chosen.size()), Math.min(from + pageSize, chosen.size()));
        var answer = Web.Answer.of(
                200, MANY + "; charset=utf-8", JSON.valueToTree(page).toString());
        return from + pageSize < chosen.size() ? answer.with("Link", next(from + pageSize)) : answer;
    }

    // As Moodle writes it: the bytes of typographic quotes, and & as an entity.
    private String next(int from) {
        var first = "<" + web.address() + "/lineitems?type_id=7&amp;from=0>; rel=“first”";
        var link = first + ", <" + web.address() + "/lineitems?type_id=7&amp;from=" + from + ">; rel=“next”";
        return new String(
                link.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private synchronized Web.Answer column(String id, Web.Request request) {
        var known = column(id);
        require("7".equals(request.get("type_id")), 404, "The query of the address was lost");
        if (request.method().equals("GET")) {
            tokens.requireToken(request, AGS + "lineitem.readonly");
            require(ONE.equals(request.header("Accept")), 400, "Ask for " + ONE);
            return Web.Answer.of(200, ONE, known.toString());
        }
        tokens.requireToken(request, AGS + "lineitem");
        if (request.method().equals("DELETE")) {
            columns.remove(id);
            return Web.Answer.of(204, ONE, "");
        }
        var changed = (ObjectNode) json(request.body());
        require(id.equals(changed.path("id").asText()), 400, "id");
        columns.put(id, changed);
        return Web.Answer.of(200, ONE, changed.toString());
    }

    private synchronized ObjectNode column(String id) {
        var known = columns.get(id);
        require(known != null, 404, "There is no such column");
        return known;
    }

    private static boolean matches(JsonNode column, String name, String wanted) {
        return wanted.isEmpty() || column.path(name).asText().equals(wanted);
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new Web.Refused(400, "Not JSON");
        }
    }

    static void require(boolean holds, int status, String otherwise) {
        if (!holds) {
            throw new Web.Refused(status, otherwise);
        }
    }
}
