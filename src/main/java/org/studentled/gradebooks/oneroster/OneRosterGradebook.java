package org.studentled.gradebooks.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.gradebooks.ConnectedGradebook;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookPullBuilder;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.SchoolZone;

/** The grades of a class in the school's records: its children, its line items, its results. */
@Component
class OneRosterGradebook extends ConnectedGradebook {

    private final RemoteHttpClient http;
    private final SchoolZone zone;

    OneRosterGradebook(Context context, RemoteHttpClient http, SchoolZone zone) {
        super(ScoreSource.SIS, context);
        this.http = http;
        this.zone = zone;
    }

    @Override
    public void test(RemoteSystem system) {
        OneRosterClient.connect(http, system);
    }

    @Override
    public List<RemoteCourse> courses(GradebookConnection connection) {
        return OneRosterClient.connect(http, connection.system())
                .roster("/classes", "classes", "status='active'")
                .stream()
                .map(one -> new RemoteCourse(
                        one.path("sourcedId").asText(), one.path("title").asText()))
                .toList();
    }

    @Override
    protected GradebookPullBuilder read(GradebookConnection connection) {
        var oneRosterClient = OneRosterClient.connect(http, connection.system());
        var ours = "/classes/" + URLEncoder.encode(connection.course(), StandardCharsets.UTF_8);
        Map<String, String> names = new LinkedHashMap<>();
        oneRosterClient.roster(ours + "/students", "users", "").forEach(user -> names.put(id(user), name(user)));
        Map<String, JsonNode> items = new HashMap<>();
        oneRosterClient.gradebook(ours + "/lineItems", "lineItems").forEach(item -> items.put(id(item), item));
        var builder = builder(connection, names);
        items.keySet().forEach(builder::noteRead);
        for (var result : oneRosterClient.gradebook(ours + "/results", "results")) {
            var item = items.get(result.path("lineItem").path("sourcedId").asText());
            if (item != null) {
                read(builder, result, item);
            }
        }
        return builder;
    }

    private void read(GradebookPullBuilder builder, JsonNode result, JsonNode item) {
        var work = GradebookPullBuilder.Work.of(
                id(item),
                GradebookPullBuilder.text(item.path("title")),
                GradebookPullBuilder.number(item.path("resultValueMax")).orElse(null),
                GradebookPullBuilder.day(item.path("dueDate").asText()),
                () -> GradebookPullBuilder.day(result.path("scoreDate").asText())
                        .orElseGet(zone::today));
        var student = result.path("student").path("sourcedId").asText();
        var score = result.path("score");
        switch (OneRosterClient.word(result.path("scoreStatus"))) {
            case "exempt" -> builder.excuse(student, work);
            // Partly graded is not a grade yet.
            case "not submitted", "partially graded" -> {}
            case "submitted" -> builder.noteWaiting(student, work);
            default -> {
                if (!score.isMissingNode() && !score.isNull()) {
                    builder.grade(student, work, score);
                } else if (!result.path("textScore").asText().isEmpty()) {
                    builder.words(work);
                }
            }
        }
    }

    private static String id(JsonNode row) {
        return row.path("sourcedId").asText();
    }

    private static String name(JsonNode user) {
        return (GradebookPullBuilder.text(user.path("givenName")) + " "
                        + GradebookPullBuilder.text(user.path("familyName")))
                .strip();
    }
}
