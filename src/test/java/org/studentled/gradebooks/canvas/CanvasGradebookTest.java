package org.studentled.gradebooks.canvas;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.connect.ConnectionError;
import org.studentled.gradebooks.ConnectGradebook;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.progress.Grade;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.Gradebook.Pull;
import org.studentled.progress.Gradebook.Without;
import org.studentled.progress.PullSentences;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Student;

/** Canvas by its book: pages, patience, and grades the children may not see yet. */
@FullApplication
class CanvasGradebookTest {

    private static final FakeGradebookServer CANVAS = new FakeGradebookServer();
    private static final String COURSE = "/api/v1/courses/77";
    private static final String SUBMISSIONS = COURSE + "/students/submissions";

    @Autowired
    ApplicationContext school;

    @Autowired
    CanvasGradebook gradebook;

    @Autowired
    ConnectGradebook connecting;

    @Autowired
    GradebookConnections connections;

    private ClassFixture room;

    @BeforeEach
    void a_class_connected_to_canvas() {
        CANVAS.startOver();
        CANVAS.server.stubFor(post(urlPathEqualTo("/login/oauth2/token"))
                .withRequestBody(containing("grant_type=authorization_code"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}")));
        CANVAS.server.stubFor(post(urlPathEqualTo("/login/oauth2/token"))
                .withRequestBody(containing("refresh_token=the-grant"))
                .willReturn(okJson("{\"access_token\":\"short\",\"expires_in\":3600}")));
        rows(
                COURSE + "/assignments",
                "[" + work(1, "Spelling 1", "points", 20) + ","
                        + work(2, "Reading fluency 1", "percent", 120) + "," + work(3, "Essay", "pass_fail", 1) + ","
                        + work(4, "Spelling 2", "letter_grade", 20) + "," + work(5, "Talk", "not_graded", 0) + "]");
        rows(COURSE + "/enrollments", "[" + enrolled(501, "Ada Okafor") + "," + enrolled(502, "Ben Lindqvist") + "]");
        page(
                "",
                "[" + student(501, graded(1, "17"), graded(2, "71.5"), graded(3, "1"), graded(4, "18.333333")) + "]",
                "b");
        page(
                "b",
                "[" + student(502, unposted(1, "12"), excused(2), missing(4), graded(5, "9")) + ","
                        + student(999, graded(1, "1")) + "]",
                "");
        room = new ClassFixture(school);
        var typed = new ConnectGradebook.Typed(CANVAS.address(), "", "10000000000001", "key-secret");
        connections.connect(room.id, connecting.setUp(ScoreSource.CANVAS, room.id, typed), room.teacher);
        connections.saveGrant(room.id, ScoreSource.CANVAS, room.teacher, "the-grant");
        connections.choose(room.id, ScoreSource.CANVAS, new RemoteCourse("77", "Room 5"));
        CANVAS.server.resetRequests();
    }

    @AfterAll
    static void close() {
        CANVAS.close();
    }

    @Test
    void a_class_is_read_in_four_calls_and_one_more_a_page() {
        gradebook.pull(room.id);
        assertThat(CANVAS.asked("/login/oauth2/token")).isEqualTo(1);
        assertThat(CANVAS.asked(COURSE + "/assignments")).isEqualTo(1);
        assertThat(CANVAS.asked(COURSE + "/enrollments")).isEqualTo(1);
        assertThat(CANVAS.asked(SUBMISSIONS)).isEqualTo(2);
        assertThat(CANVAS.asked("/")).isEqualTo(5);
    }

    @Test
    void points_percents_and_letters_bring_their_points_and_words_are_told() {
        Pull pull = gradebook.pull(room.id);
        assertThat(of(pull, room.ada))
                .containsExactlyInAnyOrder("Spelling 1 17.00", "Reading fluency 1 71.50", "Spelling 2 18.33");
        assertThat(pull.grades().get(0).outOf()).isEqualByComparingTo("20");
        assertThat(pull.grades().get(0).on()).hasToString("2026-11-13");
        assertThat(PullSentences.of(school, pull))
                .anyMatch(sentence -> sentence.contains("Graded in words") && sentence.contains("Essay"));
    }

    @Test
    void unposted_grades_stay_there_the_excused_are_excused_and_the_missing_are_no_zero() {
        Pull pull = gradebook.pull(room.id);
        assertThat(of(pull, room.ben)).isEmpty();
        assertThat(pull.excused()).singleElement().satisfies(one -> {
            assertThat(one.student()).isEqualTo(room.ben.id());
            assertThat(one.workTitle()).isEqualTo("Reading fluency 1");
        });
        assertThat(PullSentences.of(school, pull))
                .anyMatch(sentence -> sentence.startsWith("One grade is still hidden"));
    }

    @Test
    void a_quiz_that_still_waits_for_the_teacher_is_no_grade_and_one_handed_in_anew_changes_nothing() {
        var pending = graded(1, "4").replace("{", "{\"workflow_state\":\"pending_review\",");
        var anew = graded(2, "71.5").replace("{", "{\"grade_matches_current_submission\":false,");
        page("", "[" + student(501, pending, anew) + "]", "");
        Pull pull = gradebook.pull(room.id);
        assertThat(of(pull, room.ada)).isEmpty();
        assertThat(pull.without())
                .contains(new Without(room.ada.id(), "1"), new Without(room.ben.id(), "1"))
                .doesNotContain(new Without(room.ada.id(), "2"));
    }

    @Test
    void somebody_without_a_name_and_a_number_without_end_keep_nobody_away() {
        rows(
                COURSE + "/enrollments",
                "[" + enrolled(501, "Ada Okafor") + ",{\"user_id\":502,\"user\":{\"name\":null}},{\"user_id\":503}]");
        page("", "[" + student(501, graded(1, "17"), graded(2, "1e999")) + "]", "");
        Pull pull = gradebook.pull(room.id);
        assertThat(of(pull, room.ada) + "" + PullSentences.of(school, pull))
                .contains("Spelling 1 17.00")
                .doesNotContain("null");
    }

    @Test
    void throttling_is_sat_out_in_both_of_its_forms() {
        for (int status : new int[] {403, 429}) {
            CANVAS.server.stubFor(get(urlPathEqualTo(COURSE + "/assignments"))
                    .atPriority(1)
                    .inScenario("throttled" + status)
                    .whenScenarioStateIs(Scenario.STARTED)
                    .willSetStateTo("rested")
                    .willReturn(aResponse().withStatus(status).withBody(status + " Forbidden (Rate Limit Exceeded)")));
            assertThat(gradebook.pull(room.id).grades()).hasSize(3);
        }
        assertThat(CANVAS.asked(COURSE + "/assignments")).isEqualTo(4);
    }

    @Test
    void a_withdrawn_permission_asks_to_connect_again() {
        connections.saveGrant(room.id, ScoreSource.CANVAS, room.teacher, "old-grant");
        CANVAS.server.stubFor(post(urlPathEqualTo("/login/oauth2/token"))
                .withRequestBody(containing("refresh_token=old-grant"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"invalid_grant\"}")));
        told(ConnectionError.CONNECT_AGAIN);
    }

    @Test
    void each_refusal_has_its_sentence() {
        refused(401, "{\"errors\":[{\"message\":\"Invalid access token.\"}]}", ConnectionError.CONNECT_AGAIN);
        refused(403, "{\"status\":\"unauthorized\"}", ConnectionError.NOT_ALLOWED);
        refused(
                404,
                "{\"errors\":[{\"message\":\"The specified resource does not exist.\"}]}",
                ConnectionError.NO_COURSE);
        refused(302, "", ConnectionError.NO_JSON);
        refused(200, "<!DOCTYPE html><html></html>", ConnectionError.NO_JSON);
    }

    @Test
    void half_a_page_brings_nothing_at_all() {
        CANVAS.server.stubFor(get(urlPathEqualTo(COURSE + "/enrollments"))
                .atPriority(1)
                .willReturn(okJson("[" + enrolled(501, "Ada"))));
        assertThatThrownBy(() -> gradebook.pull(room.id)).isInstanceOf(GradebookUnreachableException.class);
    }

    @Test
    void the_token_is_not_carried_to_another_host_that_a_link_names() {
        try (var other = new FakeGradebookServer()) {
            CANVAS.server.stubFor(get(urlPathEqualTo(COURSE + "/assignments"))
                    .atPriority(1)
                    .willReturn(okJson("[]").withHeader("Link", "<" + other.address() + "/x>; rel=\"next\"")));
            told(ConnectionError.UNEXPECTED);
            assertThat(other.asked("/")).isZero();
        }
    }

    @Test
    void the_scopes_asked_for_are_the_four_questions_and_no_more() {
        var scopes = school.getBean(CanvasOAuth.class).scopes();
        assertThat(scopes).hasSize(4).allMatch(scope -> scope.startsWith("url:GET|/api/v1/courses"));
    }

    private void told(ConnectionError kind) {
        Pull pull = gradebook.pull(room.id);
        assertThat(pull.grades()).isEmpty();
        assertThat(PullSentences.of(school, pull))
                .singleElement()
                .asString()
                .startsWith(school.getMessage("gradebooks.error." + kind, null, Locale.ENGLISH));
    }

    private void refused(int status, String body, ConnectionError kind) {
        CANVAS.server.stubFor(get(urlPathEqualTo(COURSE + "/assignments"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(status).withBody(body)));
        told(kind);
    }

    private static java.util.List<String> of(Pull pull, Student student) {
        return pull.grades().stream()
                .filter(grade -> grade.student().equals(student.id()))
                .map((Grade grade) -> grade.workTitle() + " " + grade.amount())
                .toList();
    }

    private static void rows(String path, String rows) {
        CANVAS.server.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(rows)));
    }

    private static void page(String bookmark, String rows, String next) {
        String path = SUBMISSIONS + "?student_ids[]=all&grouped=1&per_page=100";
        ResponseDefinitionBuilder answer = okJson(rows).withHeader("X-Rate-Limit-Remaining", "42.5");
        if (!next.isEmpty()) {
            answer.withHeader(
                    "Link",
                    "<" + CANVAS.address() + SUBMISSIONS + "?page=bookmark:" + next
                            + ">; rel=\"next\", <x>; rel=\"first\"");
        }
        CANVAS.server.stubFor(get(urlEqualTo(bookmark.isEmpty() ? path : SUBMISSIONS + "?page=bookmark:" + bookmark))
                .willReturn(answer));
    }

    private static String work(int id, String name, String type, int points) {
        return "{\"id\":%d,\"name\":\"%s\",\"grading_type\":\"%s\",\"points_possible\":%d,\"published\":true,\"due_at\":\"2026-11-14T04:59:59Z\"}"
                .formatted(id, name, type, points);
    }

    private static String enrolled(int user, String name) {
        return "{\"user_id\":%d,\"user\":{\"id\":%d,\"name\":\"%s\"}}".formatted(user, user, name);
    }

    private static String student(int user, String... submissions) {
        return "{\"user_id\":%d,\"submissions\":[%s]}".formatted(user, String.join(",", submissions));
    }

    private static String graded(int work, String score) {
        return "{\"assignment_id\":%d,\"score\":%s,\"posted_at\":\"2026-11-15T00:00:00Z\",\"excused\":false}"
                .formatted(work, score);
    }

    private static String unposted(int work, String score) {
        return "{\"assignment_id\":%d,\"score\":%s,\"posted_at\":null}".formatted(work, score);
    }

    private static String excused(int work) {
        return "{\"assignment_id\":%d,\"score\":null,\"excused\":true}".formatted(work);
    }

    private static String missing(int work) {
        return "{\"assignment_id\":%d,\"score\":null,\"missing\":true,\"late\":true}".formatted(work);
    }
}
