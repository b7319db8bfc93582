package org.studentled.gradebooks.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteException;
import org.studentled.connect.RemoteJson;
import org.studentled.gradebooks.ConnectedGradebook;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookPullBuilder;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.SchoolZone;

/** The grades of a Schoology section: its assignments, its children, and everyone's grades. */
@Component
class SchoologyGradebook extends ConnectedGradebook {

    private static final String ACTIVE = "1";
    private static final String EXCUSED = "1";

    private final SchoologyClient line;
    private final SchoolZone zone;

    SchoologyGradebook(Context context, SchoologyClient line, SchoolZone zone) {
        super(ScoreSource.SCHOOLOGY, context);
        this.line = line;
        this.zone = zone;
    }

    @Override
    public void test(RemoteSystem system) {
        me(system);
    }

    /** Those of the account the key belongs to; an administrator has none and types the number. */
    @Override
    public List<RemoteCourse> courses(GradebookConnection connection) {
        var system = connection.system();
        return line.all(system, "/v1/users/" + me(system) + "/sections", "/section").stream()
                .map(section -> new RemoteCourse(
                        section.path("id").asText(),
                        (section.path("course_title").asText() + " "
                                        + section.path("section_title").asText())
                                .strip()))
                .toList();
    }

    @Override
    protected GradebookPullBuilder read(GradebookConnection connection) {
        var system = connection.system();
        var section = "/v1/sections/" + connection.course();
        Map<String, JsonNode> works = new HashMap<>();
        line.all(system, section + "/assignments", "/assignment")
                .forEach(work -> works.put(work.path("id").asText(), work));
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> people = new HashMap<>();
        for (var one : line.all(system, section + "/enrollments", "/enrollment")) {
            if (RemoteJson.is(one.path("status"), ACTIVE) && !RemoteJson.isTrue(one.path("admin"))) {
                names.put(one.path("uid").asText(), name(one));
                people.put(one.path("id").asText(), one.path("uid").asText());
            }
        }
        var builder = builder(connection, names);
        works.keySet().forEach(builder::noteRead);
        for (var grade : line.all(system, section + "/grades", "/grades/grade")) {
            var person = people.get(grade.path("enrollment_id").asText());
            var work = works.get(grade.path("assignment_id").asText());
            if (person != null && work != null && !RemoteJson.isTrue(grade.path("is_final"))) {
                read(builder, person, grade, work);
            }
        }
        return builder;
    }

    private void read(GradebookPullBuilder builder, String person, JsonNode grade, JsonNode assignment) {
        var work = GradebookPullBuilder.Work.of(
                assignment.path("id").asText(),
                GradebookPullBuilder.text(assignment.path("title")),
                GradebookPullBuilder.number(assignment.path("max_points")).orElse(null),
                GradebookPullBuilder.day(assignment.path("due").asText()),
                () -> day(grade));
        var given = grade.path("grade");
        if (RemoteJson.is(grade.path("exception"), EXCUSED)) {
            builder.excuse(person, work);
        } else if (given.isNull() || given.isMissingNode() || given.asText().isBlank()) {
            // Not graded, incomplete or missing: that is no zero.
            return;
        } else if (assignment.path("published").asText("1").equals("0")) {
            builder.noteHidden();
        } else {
            builder.grade(person, work, given);
        }
    }

    // Schoology writes its days in the time of the school, as 2026-11-13 23:59:00, and leaves them empty.
    private LocalDate day(JsonNode grade) {
        var graded = grade.path("timestamp").asLong();
        return graded > 0 ? zone.dayOf(Instant.ofEpochSecond(graded)) : zone.today();
    }

    private static String name(JsonNode one) {
        var name = (GradebookPullBuilder.text(one.path("name_first")) + " "
                        + GradebookPullBuilder.text(one.path("name_last")))
                .strip();
        return name.isEmpty() ? GradebookPullBuilder.text(one.path("name_display")) : name;
    }

    private String me(RemoteSystem system) {
        var me = line.get(system, "/v1/app-user-info").path("api_uid").asText();
        if (!me.matches("\\d{1,20}")) {
            throw new RemoteException(ConnectionError.NO_JSON);
        }
        return me;
    }
}
