package org.studentled.lms.blackboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.lms.AllowedReading;
import org.studentled.lms.ConnectedGradebook;
import org.studentled.lms.Connection;
import org.studentled.lms.CourseThere;
import org.studentled.lms.Harvest;
import org.studentled.lms.Line;
import org.studentled.lms.Pages;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;
import org.studentled.school.SchoolZone;

/** The grades of a Blackboard course: its columns, its students, and the grades of one column after the other. */
@Component
class BlackboardGradebook extends ConnectedGradebook {

    private static final String API = "/learn/api/public";

    private final Line line;
    private final BlackboardAccess access;
    private final SchoolZone zone;

    BlackboardGradebook(Desk desk, Line line, BlackboardAccess access, SchoolZone zone) {
        super(Source.BLACKBOARD, desk);
        this.line = line;
        this.access = access;
        this.zone = zone;
    }

    @Override
    public void test(SystemThere system) {
        access.test(system);
    }

    @Override
    public List<CourseThere> courses(Connection connection) {
        var there = access.open(connection);
        var me = there.ask(API + "/v1/users/me").path("id").asText();
        return all(there, API + "/v1/users/" + me + "/courses", "expand=course&").stream()
                .map(one -> new CourseThere(
                        known(one.path("course"), one.path("courseId").asText()),
                        one.path("course").path("name").asText()))
                .toList();
    }

    @Override
    protected Harvest read(Connection connection) {
        var there = access.open(connection);
        var course = "/courses/" + connection.course();
        var columns = all(there, API + "/v2" + course + "/gradebook/columns", "");
        Map<String, String> people = new HashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (var one : all(there, API + "/v1" + course + "/users", "expand=user&")) {
            if (one.path("courseRoleId").asText().equals("Student") && isAvailable(one)) {
                var person =
                        one.path("user").path("uuid").asText(one.path("userId").asText());
                people.put(one.path("userId").asText(), person);
                names.put(person, name(one.path("user").path("name")));
            }
        }
        var harvest = harvest(connection, names);
        for (var column : columns) {
            var id = column.path("id").asText();
            if (id.isEmpty() || column.path("grading").path("type").asText().equals("Calculated")) {
                continue;
            }
            harvest.reads(id);
            if (!isAvailable(column)) {
                harvest.hidden();
                continue;
            }
            for (var grade : all(there, API + "/v2" + course + "/gradebook/columns/" + id + "/users", "")) {
                var person = people.get(grade.path("userId").asText());
                if (person != null) {
                    read(harvest, person, grade, column);
                }
            }
        }
        return harvest;
    }

    private void read(Harvest harvest, String person, JsonNode grade, JsonNode column) {
        var work = Harvest.Work.of(
                column.path("id").asText(),
                Harvest.text(column.path("name")),
                Harvest.number(column.path("score").path("possible")).orElse(null),
                Harvest.moment(zone, column.path("grading").path("due")),
                () -> Harvest.day(zone, grade.path("lastRelevantDate")));
        var shown = grade.path("displayGrade");
        var score = grade.path("score").isNumber() ? grade.path("score") : shown.path("score");
        if (grade.path("exempt").asBoolean()) {
            harvest.excuse(person, work);
        } else if (grade.path("status").asText().equals("NeedsGrading")) {
            // Partly graded, or handed in again: not a grade yet.
            harvest.waits(person, work);
        } else if (shown.path("scaleType").asText().equals("CompleteIncomplete")
                || !score.isNumber() && !grade.path("text").asText("").isBlank()) {
            harvest.words(work);
        } else if (score.isNumber()) {
            harvest.grade(person, work, score);
        }
    }

    private List<JsonNode> all(AllowedReading there, String path, String what) {
        return there.all(
                path + "?" + what + "limit=" + line.pageSize(),
                answer -> new Pages.Page(
                        answer.path("results"),
                        answer.path("paging").path("nextPage").asText(null)));
    }

    private static boolean isAvailable(JsonNode one) {
        return !one.path("availability").path("available").asText("Yes").equals("No");
    }

    // Launches know a course by its uuid.
    private static String known(JsonNode course, String otherwise) {
        var uuid = course.path("uuid").asText("");
        return uuid.isEmpty() ? otherwise : "uuid:" + uuid;
    }

    private static String name(JsonNode name) {
        return (Harvest.text(name.path("given")) + " " + Harvest.text(name.path("family"))).strip();
    }
}
