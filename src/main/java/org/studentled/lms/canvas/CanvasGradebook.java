package org.studentled.lms.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.lms.ConnectedGradebook;
import org.studentled.lms.Connection;
import org.studentled.lms.CourseThere;
import org.studentled.lms.Harvest;
import org.studentled.lms.Line;
import org.studentled.lms.SystemThere;
import org.studentled.progress.Source;
import org.studentled.school.SchoolZone;

/** The grades of a Canvas course: its assignments, its students, and everyone's grades, each list to its last page. */
@Component
class CanvasGradebook extends ConnectedGradebook {

    /** Grades of these kinds have a number of points behind them; pass and fail have none that means anything. */
    private static final Set<String> NUMBERED = Set.of("points", "percent", "letter_grade", "gpa_scale");

    private final Line line;
    private final CanvasAccess access;
    private final SchoolZone zone;

    CanvasGradebook(Desk desk, Line line, CanvasAccess access, SchoolZone zone) {
        super(Source.CANVAS, desk);
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
        return site(connection).all("/api/v1/courses?enrollment_type=teacher&state[]=available").stream()
                .map(course -> new CourseThere(
                        course.path("id").asText(), course.path("name").asText()))
                .toList();
    }

    @Override
    protected Harvest read(Connection connection) {
        var site = site(connection);
        var course = "/api/v1/courses/" + connection.course();
        Map<String, JsonNode> works = new HashMap<>();
        site.all(course + "/assignments")
                .forEach(work -> works.put(work.path("id").asText(), work));
        Map<String, String> names = new LinkedHashMap<>();
        site.all(course + "/enrollments?type[]=StudentEnrollment&state[]=active")
                .forEach(one -> names.put(
                        one.path("user_id").asText(),
                        Harvest.text(one.path("user").path("name"))));
        var harvest = harvest(connection, names);
        works.keySet().forEach(harvest::reads);
        for (var student : site.all(course + "/students/submissions?student_ids[]=all&grouped=1")) {
            var person = student.path("user_id").asText();
            if (names.containsKey(person)) {
                student.path("submissions")
                        .forEach(one -> read(
                                harvest,
                                person,
                                one,
                                works.get(one.path("assignment_id").asText())));
            }
        }
        return harvest;
    }

    private void read(Harvest harvest, String person, JsonNode submission, @Nullable JsonNode assignment) {
        if (assignment == null
                || !assignment.path("published").asBoolean(true)
                || assignment.path("grading_type").asText().equals("not_graded")) {
            return;
        }
        var work = Harvest.Work.of(
                assignment.path("id").asText(),
                Harvest.text(assignment.path("name")),
                Harvest.number(assignment.path("points_possible")).orElse(null),
                Harvest.moment(zone, submission.path("cached_due_date"))
                        .or(() -> Harvest.moment(zone, assignment.path("due_at"))),
                () -> Harvest.day(zone, submission.path("graded_at")));
        if (submission.path("excused").asBoolean()) {
            harvest.excuse(person, work);
            return;
        }
        var score = submission.path("score");
        var state = submission.path("workflow_state").asText();
        // A quiz whose essay no one has read yet has a score that no one gave.
        if (score.isNull() || score.isMissingNode() || state.equals("pending_review")) {
            return;
        }
        if (state.equals("submitted")
                || !submission.path("grade_matches_current_submission").asBoolean(true)) {
            harvest.waits(person, work);
            return;
        }
        if (submission.path("posted_at").isNull()
                || submission.path("posted_at").isMissingNode()) {
            harvest.hidden();
        } else if (NUMBERED.contains(assignment.path("grading_type").asText("points"))) {
            harvest.grade(person, work, score);
        } else {
            harvest.words(work);
        }
    }

    private CanvasSite site(Connection connection) {
        return new CanvasSite(line, connection.system(), access.token(connection));
    }
}
