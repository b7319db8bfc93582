package org.studentled.gradebooks.blackboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.AuthorizedClient;
import org.studentled.gradebooks.ConnectedGradebook;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookPullBuilder;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.SchoolZone;

/** The grades of a Blackboard course: its columns, its students, and the grades of one column after the other. */
@Component
class BlackboardGradebook extends ConnectedGradebook {

    private static final String API = "/learn/api/public";

    private final RemoteHttpClient http;
    private final BlackboardOAuth access;
    private final SchoolZone zone;

    BlackboardGradebook(Context context, RemoteHttpClient http, BlackboardOAuth access, SchoolZone zone) {
        super(ScoreSource.BLACKBOARD, context);
        this.http = http;
        this.access = access;
        this.zone = zone;
    }

    @Override
    public void test(RemoteSystem system) {
        access.test(system);
    }

    @Override
    public List<RemoteCourse> courses(GradebookConnection connection) {
        var client = access.client(connection);
        var me = client.get(API + "/v1/users/me").path("id").asText();
        return all(client, API + "/v1/users/" + me + "/courses", "expand=course&").stream()
                .map(one -> new RemoteCourse(
                        known(one.path("course"), one.path("courseId").asText()),
                        one.path("course").path("name").asText()))
                .toList();
    }

    @Override
    protected GradebookPullBuilder read(GradebookConnection connection) {
        var client = access.client(connection);
        var course = "/courses/" + connection.course();
        var columns = all(client, API + "/v2" + course + "/gradebook/columns", "");
        Map<String, String> people = new HashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (var one : all(client, API + "/v1" + course + "/users", "expand=user&")) {
            if (RemoteJson.is(one.path("courseRoleId"), "Student") && isAvailable(one)) {
                var person =
                        one.path("user").path("uuid").asText(one.path("userId").asText());
                people.put(one.path("userId").asText(), person);
                names.put(person, name(one.path("user").path("name")));
            }
        }
        var builder = builder(connection, names);
        for (var column : columns) {
            var id = column.path("id").asText();
            if (id.isEmpty() || RemoteJson.is(column.path("grading").path("type"), "Calculated")) {
                continue;
            }
            builder.noteRead(id);
            if (!isAvailable(column)) {
                builder.noteHidden();
                continue;
            }
            for (var grade : all(client, API + "/v2" + course + "/gradebook/columns/" + id + "/users", "")) {
                var person = people.get(grade.path("userId").asText());
                if (person != null) {
                    read(builder, person, grade, column);
                }
            }
        }
        return builder;
    }

    private void read(GradebookPullBuilder builder, String person, JsonNode grade, JsonNode column) {
        var work = GradebookPullBuilder.Work.of(
                column.path("id").asText(),
                GradebookPullBuilder.text(column.path("name")),
                GradebookPullBuilder.number(column.path("score").path("possible"))
                        .orElse(null),
                GradebookPullBuilder.moment(zone, column.path("grading").path("due")),
                () -> GradebookPullBuilder.day(zone, grade.path("lastRelevantDate")));
        var shown = grade.path("displayGrade");
        var score = isNumber(grade.path("score")) ? grade.path("score") : shown.path("score");
        if (RemoteJson.isTrue(grade.path("exempt"))) {
            builder.excuse(person, work);
        } else if (RemoteJson.is(grade.path("status"), "NeedsGrading")) {
            // Partly graded, or handed in again: not a grade yet.
            builder.noteWaiting(person, work);
        } else if (RemoteJson.is(shown.path("scaleType"), "CompleteIncomplete")
                || !isNumber(score) && !grade.path("text").asText("").isBlank()) {
            builder.words(work);
        } else if (isNumber(score)) {
            builder.grade(person, work, score);
        }
    }

    private List<JsonNode> all(AuthorizedClient client, String path, String what) {
        return client.getAll(
                path + "?" + what + "limit=" + http.limits().pageSize(),
                answer -> answer.path("results"),
                answer -> answer.path("paging").path("nextPage").asText(null));
    }

    private static boolean isNumber(JsonNode score) {
        return GradebookPullBuilder.number(score).isPresent();
    }

    private static boolean isAvailable(JsonNode one) {
        return !RemoteJson.is(one.path("availability").path("available"), "No");
    }

    // Launches know a course by its uuid.
    private static String known(JsonNode course, String otherwise) {
        var uuid = course.path("uuid").asText("");
        return uuid.isEmpty() ? otherwise : "uuid:" + uuid;
    }

    private static String name(JsonNode name) {
        return (GradebookPullBuilder.text(name.path("given")) + " " + GradebookPullBuilder.text(name.path("family")))
                .strip();
    }
}
