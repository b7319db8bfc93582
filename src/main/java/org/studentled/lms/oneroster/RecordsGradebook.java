package org.studentled.lms.oneroster;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.lms.ConnectedGradebook;
import org.studentled.lms.Connection;
import org.studentled.lms.CourseThere;
import org.studentled.lms.Harvest;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;
import org.studentled.school.SchoolZone;

/** The grades of a class in the school's records: its children, its line items, its results. */
@Component
class RecordsGradebook extends ConnectedGradebook {

    private final Line line;
    private final SchoolZone zone;

    RecordsGradebook(Desk desk, Line line, SchoolZone zone) {
        super(Source.SIS, desk);
        this.line = line;
        this.zone = zone;
    }

    @Override
    public void test(SystemThere system) {
        Records.open(line, system);
    }

    @Override
    public List<CourseThere> courses(Connection connection) {
        return Records.open(line, connection.system()).roster("/classes", "classes", "status='active'").stream()
                .map(one -> new CourseThere(
                        one.path("sourcedId").asText(), one.path("title").asText()))
                .toList();
    }

    @Override
    protected Harvest read(Connection connection) {
        var records = Records.open(line, connection.system());
        var ours = "/classes/" + URLEncoder.encode(connection.course(), StandardCharsets.UTF_8);
        Map<String, String> names = new LinkedHashMap<>();
        records.roster(ours + "/students", "users", "").forEach(user -> names.put(id(user), name(user)));
        Map<String, JsonNode> items = new HashMap<>();
        records.gradebook(ours + "/lineItems", "lineItems").forEach(item -> items.put(id(item), item));
        var harvest = harvest(connection, names);
        items.keySet().forEach(harvest::reads);
        for (var result : records.gradebook(ours + "/results", "results")) {
            var item = items.get(result.path("lineItem").path("sourcedId").asText());
            if (item != null) {
                read(harvest, result, item);
            }
        }
        return harvest;
    }

    private void read(Harvest harvest, JsonNode result, JsonNode item) {
        var work = Harvest.Work.of(
                id(item),
                Harvest.text(item.path("title")),
                Harvest.number(item.path("resultValueMax")).orElse(null),
                Harvest.day(item.path("dueDate").asText()),
                () -> Harvest.day(result.path("scoreDate").asText()).orElseGet(zone::today));
        var child = result.path("student").path("sourcedId").asText();
        var score = result.path("score");
        switch (Records.word(result.path("scoreStatus"))) {
            case "exempt" -> harvest.excuse(child, work);
            // Partly graded is not a grade yet.
            case "not submitted", "partially graded" -> {}
            case "submitted" -> harvest.waits(child, work);
            default -> {
                if (!score.isMissingNode() && !score.isNull()) {
                    harvest.grade(child, work, score);
                } else if (!result.path("textScore").asText().isEmpty()) {
                    harvest.words(work);
                }
            }
        }
    }

    private static String id(JsonNode row) {
        return row.path("sourcedId").asText();
    }

    private static String name(JsonNode user) {
        return (Harvest.text(user.path("givenName")) + " " + Harvest.text(user.path("familyName"))).strip();
    }
}
