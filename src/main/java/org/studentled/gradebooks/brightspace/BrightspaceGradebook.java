package org.studentled.gradebooks.brightspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.connect.RemoteHttpClient;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.ConnectedGradebook;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookPullBuilder;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.SchoolZone;

/** The grades of a Brightspace course: its grade items, its class list, all values at once, and who is exempt. */
@Component
class BrightspaceGradebook extends ConnectedGradebook {

    private static final Set<String> IN_WORDS = Set.of("passfail", "selectbox", "text");

    private final RemoteHttpClient http;
    private final BrightspaceOAuth access;
    private final SchoolZone zone;

    BrightspaceGradebook(Context context, RemoteHttpClient http, BrightspaceOAuth access, SchoolZone zone) {
        super(ScoreSource.BRIGHTSPACE, context);
        this.http = http;
        this.access = access;
        this.zone = zone;
    }

    /** The address is that of a Brightspace, and the service of all Brightspaces knows us. */
    @Override
    public void test(RemoteSystem system) {
        BrightspaceClient.latest(
                http.get(system.at(BrightspaceClient.VERSIONS), Map.of()).body(), "le");
        access.test(system);
    }

    @Override
    public List<RemoteCourse> courses(GradebookConnection connection) {
        return BrightspaceClient.mine(access.client(connection)).stream()
                .map(course -> new RemoteCourse(
                        course.path("Id").asText(), course.path("Name").asText()))
                .toList();
    }

    @Override
    protected GradebookPullBuilder read(GradebookConnection connection) {
        var course = new BrightspaceClient(access.client(connection), connection.course());
        var items = course.items();
        var students = course.classlist();
        var values = course.values(http.limits().pageSize()).stream()
                .filter(value -> items.containsKey(item(value)))
                .toList();
        // Teachers are on the class list too; the children are those who are graded.
        students.keySet()
                .retainAll(values.stream().map(BrightspaceGradebook::person).toList());
        var builder = builder(connection, students);
        var byItem = values.stream().collect(Collectors.groupingBy(BrightspaceGradebook::item));
        items.keySet().forEach(builder::noteRead);
        items.forEach((id, item) -> {
            var given = byItem.getOrDefault(id, List.of());
            var excused = excused(course, item, given, students.keySet());
            excused.forEach(student -> builder.excuse(student, work(item, day(given.get(0)))));
            given.stream()
                    .filter(value -> students.containsKey(person(value)) && !excused.contains(person(value)))
                    .forEach(value -> read(builder, value, item));
        });
        return builder;
    }

    /** Only a child without a grade for a work that others have one for may be exempt from it. */
    private static Set<String> excused(
            BrightspaceClient course, JsonNode item, List<JsonNode> given, Set<String> students) {
        var without = new HashSet<>(students);
        given.stream().filter(value -> hasPoints(value)).forEach(value -> without.remove(person(value)));
        if (given.isEmpty() || without.isEmpty() || !RemoteJson.is(item.path("GradeType"), "Numeric")) {
            return Set.of();
        }
        without.retainAll(course.exempt(item.path("Id").asText()));
        return without;
    }

    private void read(GradebookPullBuilder builder, JsonNode value, JsonNode item) {
        var points = value.path("PointsNumerator");
        var inWords = IN_WORDS.contains(RemoteJson.word(item.path("GradeType")));
        if (inWords && value.path("DisplayedGrade").asText("").isBlank() || !inWords && !hasPoints(value)) {
            return;
        }
        if (RemoteJson.isTrue(item.path("IsHidden")) || !isReleased(value)) {
            builder.noteHidden();
        } else if (inWords) {
            builder.words(work(item, day(value)));
        } else if (RemoteJson.is(item.path("GradeType"), "Numeric")) {
            builder.grade(person(value), work(item, day(value)), points);
        }
    }

    private static boolean hasPoints(JsonNode value) {
        return GradebookPullBuilder.number(value.path("PointsNumerator")).isPresent();
    }

    // In doubt a child is not the first to hear of a grade from us.
    private boolean isReleased(JsonNode value) {
        var released = value.path("ReleasedDate");
        return released.isMissingNode()
                || released.isTextual()
                        && !GradebookPullBuilder.day(zone, released).isAfter(zone.today());
    }

    private LocalDate day(JsonNode value) {
        return GradebookPullBuilder.day(zone, value.path("LastModified"), value.path("ReleasedDate"));
    }

    private static GradebookPullBuilder.Work work(JsonNode item, LocalDate on) {
        return new GradebookPullBuilder.Work(
                item.path("Id").asText(),
                item.path("Name").asText(),
                GradebookPullBuilder.number(item.path("MaxPoints")).orElse(null),
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
