package org.studentled.lms.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.lms.ConnectedGradebook;
import org.studentled.lms.Connection;
import org.studentled.lms.CourseThere;
import org.studentled.lms.Harvest;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;
import org.studentled.school.SchoolZone;

/** The grades of a Brightspace course: its grade items, its class list, all values at once, and who is exempt. */
@Component
class BrightspaceGradebook extends ConnectedGradebook {

    private static final Set<String> IN_WORDS = Set.of("PassFail", "SelectBox", "Text");

    private final Line line;
    private final BrightspaceAccess access;
    private final SchoolZone zone;

    BrightspaceGradebook(Desk desk, Line line, BrightspaceAccess access, SchoolZone zone) {
        super(Source.BRIGHTSPACE, desk);
        this.line = line;
        this.access = access;
        this.zone = zone;
    }

    /** The address is that of a Brightspace, and the service of all Brightspaces knows us. */
    @Override
    public void test(SystemThere system) {
        BrightspaceCourse.latest(
                line.get(system.at(BrightspaceCourse.VERSIONS), Map.of()).body(), "le");
        access.test(system);
    }

    @Override
    public List<CourseThere> courses(Connection connection) {
        return BrightspaceCourse.mine(access.open(connection)).stream()
                .map(course -> new CourseThere(
                        course.path("Id").asText(), course.path("Name").asText()))
                .toList();
    }

    @Override
    protected Harvest read(Connection connection) {
        var course = new BrightspaceCourse(access.open(connection), connection.course());
        var items = course.items();
        var children = course.classlist();
        var values = course.values(line.pageSize()).stream()
                .filter(value -> items.containsKey(item(value)))
                .toList();
        // Teachers are on the class list too; the children are those who are graded.
        children.keySet()
                .retainAll(values.stream().map(BrightspaceGradebook::person).toList());
        var harvest = harvest(connection, children);
        var byItem = values.stream().collect(Collectors.groupingBy(BrightspaceGradebook::item));
        items.keySet().forEach(harvest::reads);
        items.forEach((id, item) -> {
            var given = byItem.getOrDefault(id, List.of());
            var excused = excused(course, item, given, children.keySet());
            excused.forEach(child -> harvest.excuse(child, work(item, day(given.get(0)))));
            given.stream()
                    .filter(value -> children.containsKey(person(value)) && !excused.contains(person(value)))
                    .forEach(value -> read(harvest, value, item));
        });
        return harvest;
    }

    /** Only a child without a grade for a work that others have one for may be exempt from it. */
    private static Set<String> excused(
            BrightspaceCourse course, JsonNode item, List<JsonNode> given, Set<String> children) {
        var without = new HashSet<>(children);
        given.stream()
                .filter(value -> value.path("PointsNumerator").isNumber())
                .forEach(value -> without.remove(person(value)));
        if (given.isEmpty()
                || without.isEmpty()
                || !item.path("GradeType").asText().equals("Numeric")) {
            return Set.of();
        }
        without.retainAll(course.exempt(item.path("Id").asText()));
        return without;
    }

    private void read(Harvest harvest, JsonNode value, JsonNode item) {
        var points = value.path("PointsNumerator");
        var inWords = IN_WORDS.contains(item.path("GradeType").asText());
        if (inWords && value.path("DisplayedGrade").asText("").isBlank() || !inWords && !points.isNumber()) {
            return;
        }
        if (item.path("IsHidden").asBoolean() || !isReleased(value)) {
            harvest.hidden();
        } else if (inWords) {
            harvest.words(work(item, day(value)));
        } else if (item.path("GradeType").asText().equals("Numeric")) {
            harvest.grade(person(value), work(item, day(value)), points);
        }
    }

    // In doubt a child is not the first to hear of a grade from us.
    private boolean isReleased(JsonNode value) {
        var released = value.path("ReleasedDate");
        return released.isMissingNode()
                || released.isTextual() && !Harvest.day(zone, released).isAfter(zone.today());
    }

    private LocalDate day(JsonNode value) {
        return Harvest.day(zone, value.path("LastModified"), value.path("ReleasedDate"));
    }

    private static Harvest.Work work(JsonNode item, LocalDate on) {
        return new Harvest.Work(
                item.path("Id").asText(),
                item.path("Name").asText(),
                Harvest.number(item.path("MaxPoints")).orElse(null),
                on,
                false);
    }

    private static String item(JsonNode value) {
        return value.path("GradeObjectIdentifier").asText();
    }

    private static String person(JsonNode value) {
        return value.path("UserId").asText();
    }
}
