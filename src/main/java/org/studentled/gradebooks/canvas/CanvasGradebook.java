package org.studentled.gradebooks.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** The grades of a Canvas course: its assignments, its students, and everyone's grades, each list to its last page. */
@Component
class CanvasGradebook extends ConnectedGradebook {

    /** Grades of these kinds have a number of points behind them; pass and fail have none that means anything. */
    private static final Set<String> NUMBERED = Set.of("points", "percent", "letter_grade", "gpa_scale");

    private final RemoteHttpClient http;
    private final CanvasOAuth access;
    private final SchoolZone zone;

    CanvasGradebook(Context context, RemoteHttpClient http, CanvasOAuth access, SchoolZone zone) {
        super(ScoreSource.CANVAS, context);
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
        return site(connection).all("/api/v1/courses?enrollment_type=teacher&state[]=available").stream()
                .map(course -> new RemoteCourse(
                        course.path("id").asText(), course.path("name").asText()))
                .toList();
    }

    @Override
    protected GradebookPullBuilder read(GradebookConnection connection) {
        var site = site(connection);
        var course = "/api/v1/courses/" + connection.course();
        Map<String, JsonNode> works = new HashMap<>();
        site.all(course + "/assignments")
                .forEach(work -> works.put(work.path("id").asText(), work));
        Map<String, String> names = new LinkedHashMap<>();
        site.all(course + "/enrollments?type[]=StudentEnrollment&state[]=active")
                .forEach(one -> names.put(
                        one.path("user_id").asText(),
                        GradebookPullBuilder.text(one.path("user").path("name"))));
        var builder = builder(connection, names);
        works.keySet().forEach(builder::noteRead);
        for (var student : site.all(course + "/students/submissions?student_ids[]=all&grouped=1")) {
            var person = student.path("user_id").asText();
            if (names.containsKey(person)) {
                student.path("submissions")
                        .forEach(one -> read(
                                builder,
                                person,
                                one,
                                works.get(one.path("assignment_id").asText())));
            }
        }
        return builder;
    }

    private void read(GradebookPullBuilder builder, String person, JsonNode submission, @Nullable JsonNode assignment) {
        if (assignment == null
                || !RemoteJson.isTrue(assignment.path("published"), true)
                || RemoteJson.is(assignment.path("grading_type"), "not_graded")) {
            return;
        }
        var work = GradebookPullBuilder.Work.of(
                assignment.path("id").asText(),
                GradebookPullBuilder.text(assignment.path("name")),
                GradebookPullBuilder.number(assignment.path("points_possible")).orElse(null),
                GradebookPullBuilder.moment(zone, submission.path("cached_due_date"))
                        .or(() -> GradebookPullBuilder.moment(zone, assignment.path("due_at"))),
                () -> GradebookPullBuilder.day(zone, submission.path("graded_at")));
        if (RemoteJson.isTrue(submission.path("excused"))) {
            builder.excuse(person, work);
            return;
        }
        var score = submission.path("score");
        var state = RemoteJson.word(submission.path("workflow_state"));
        // A quiz whose essay no one has read yet has a score that no one gave.
        if (score.isNull() || score.isMissingNode() || state.equals("pending_review")) {
            return;
        }
        if (state.equals("submitted")
                || !RemoteJson.isTrue(submission.path("grade_matches_current_submission"), true)) {
            builder.noteWaiting(person, work);
            return;
        }
        if (submission.path("posted_at").isNull()
                || submission.path("posted_at").isMissingNode()) {
            builder.noteHidden();
        } else if (isNumbered(assignment.path("grading_type"))) {
            builder.grade(person, work, score);
        } else {
            builder.words(work);
        }
    }

    private CanvasClient site(GradebookConnection connection) {
        return new CanvasClient(http, connection.system(), access.token(connection));
    }

    private static boolean isNumbered(JsonNode type) {
        return RemoteJson.word(type).isEmpty() || NUMBERED.contains(RemoteJson.word(type));
    }
}
