package org.studentled.gradebooks.canvas;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.sandbox.lms.LaunchTokenDraft.LTI;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.gradebooks.StudentMatcher;
import org.studentled.journeys.SharedSchool;
import org.studentled.progress.Gradebook.Pull;
import org.studentled.progress.ScoreSource;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** A class that came from Canvas brings the ids along by which Canvas's grades are read, whatever anyone is called. */
class CanvasLaunchTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();
    private static final FakeGradebookServer CANVAS = new FakeGradebookServer();

    private final OtherSchool school = OtherSchool.beside(HOUSE);
    private final GradebookConnections connections = HOUSE.bean(GradebookConnections.class);
    private ClassId room;

    @BeforeEach
    void a_teacher_and_a_child_open_the_tool_in_canvas() {
        CANVAS.startOver();
        says("127.0.0.1", "77", "900");
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        StaffId teacher = HOUSE.bean(ExternalIds.class)
                .staffOf(school.platform().issuer(), "ms-1")
                .orElseThrow();
        room = HOUSE.bean(Classes.class).taughtBy(teacher).get(0).id();
        var system = new RemoteSystem(
                UUID.randomUUID(),
                ScoreSource.CANVAS,
                room,
                URI.create(CANVAS.address().replace("localhost", "127.0.0.1")),
                null,
                "client",
                "key");
        connections.save(system);
        connections.connect(room, system, teacher);
        connections.saveGrant(room, ScoreSource.CANVAS, teacher, "the-grant");
        connections.choose(room, ScoreSource.CANVAS, new RemoteCourse("77", "Room 12"));
        CANVAS.server.stubFor(
                post(urlPathEqualTo("/login/oauth2/token")).willReturn(okJson("{\"access_token\":\"short\"}")));
        rows("/assignments", "[{\"id\":1,\"name\":\"Spelling\",\"grading_type\":\"points\",\"points_possible\":20}]");
        rows("/enrollments", "[" + enrolled(501, "Annie A.") + "," + enrolled(502, "Brian O'Neil") + "]");
        rows("/students/submissions", "[" + graded(501, "17") + "," + graded(502, "12") + "]");
    }

    @AfterEach
    void leave() {
        school.close();
    }

    @AfterAll
    static void close() {
        CANVAS.close();
    }

    @Test
    void a_child_is_known_by_its_id_though_canvas_calls_it_otherwise_and_the_others_by_name() {
        assertThat(graded()).containsExactly("Brian O'Neil");

        says("127.0.0.1", "77", "501");
        assertThat(school.visitor().launch("ms-11").letIn()).isTrue();

        assertThat(graded()).containsExactlyInAnyOrder("Ana Álvarez", "Brian O'Neil");
        assertThat(pull().problems()).isEmpty();
    }

    @Test
    void the_course_of_the_launch_is_known() {
        assertThat(launched()).contains("77");
    }

    @Test
    void ids_of_another_canvas_mean_somebody_else() {
        says("other.instructure.com", "78", "501");
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        assertThat(school.visitor().launch("ms-11").letIn()).isTrue();

        assertThat(launched()).isEmpty();
        assertThat(graded()).containsExactly("Brian O'Neil");
    }

    @Test
    void a_question_that_is_handed_back_unanswered_is_no_id() {
        says("$Canvas.api.domain", "$Canvas.course.id", "$Canvas.user.id");
        assertThat(school.visitor().launch("ms-11").letIn()).isTrue();

        assertThat(launched()).contains("77");
        assertThat(graded()).containsExactly("Brian O'Neil");
    }

    private void says(String host, String course, String person) {
        Map<String, String> custom =
                Map.of("canvas_api_domain", host, "canvas_course_id", course, "canvas_user_id", person);
        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.with(LTI + "custom", custom));
    }

    private java.util.Optional<String> launched() {
        GradebookConnection connection =
                connections.findBySource(room, ScoreSource.CANVAS).orElseThrow();
        return HOUSE.bean(StudentMatcher.class).launchedCourse(connection);
    }

    private List<String> graded() {
        return pull().grades().stream()
                .map(grade -> HOUSE.bean(Students.class).get(grade.student()))
                .map(Student::fullName)
                .toList();
    }

    private Pull pull() {
        return HOUSE.bean(CanvasGradebook.class).pull(room);
    }

    private static void rows(String path, String rows) {
        CANVAS.server.stubFor(get(urlPathEqualTo("/api/v1/courses/77" + path)).willReturn(okJson(rows)));
    }

    private static String enrolled(int user, String name) {
        return "{\"user_id\":%d,\"user\":{\"id\":%d,\"name\":\"%s\"}}".formatted(user, user, name);
    }

    private static String graded(int user, String score) {
        return "{\"user_id\":%d,\"submissions\":[{\"assignment_id\":1,\"score\":%s,\"posted_at\":\"2026-11-15T00:00:00Z\"}]}"
                .formatted(user, score);
    }
}
