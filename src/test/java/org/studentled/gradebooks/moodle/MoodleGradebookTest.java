package org.studentled.gradebooks.moodle;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;
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
import org.studentled.progress.Gradebook;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.Gradebook.Pull;
import org.studentled.progress.PullSentences;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** Moodle as a real 4.5.6 answered, and broken in every way it breaks. */
@FullApplication
class MoodleGradebookTest {

    private static final FakeGradebookServer MOODLE = new FakeGradebookServer();
    private static final String SERVER = "/webservice/rest/server.php";
    private static final String ASSIGNMENTS =
            FakeGradebookServer.recorded("/moodle/moodle_ws_mod_assign_get_assignments.json");
    private static final String GRADES =
            FakeGradebookServer.recorded("/moodle/moodle_ws_gradereport_user_get_grade_items.json");

    @Autowired
    ApplicationContext school;

    @Autowired
    MoodleGradebook gradebook;

    @Autowired
    ConnectGradebook connecting;

    @Autowired
    GradebookConnections connections;

    @Autowired
    Students students;

    private ClassFixture room;
    private Student ana;

    @BeforeEach
    void a_class_connected_to_moodle() {
        MOODLE.startOver();
        answers("core_webservice_get_site_info", recorded("core_webservice_get_site_info"));
        answers("core_enrol_get_users_courses", recorded("core_enrol_get_users_courses"));
        answers("mod_assign_get_assignments", recorded("mod_assign_get_assignments"));
        answers("gradereport_user_get_grade_items", okJson(GRADES));
        room = new ClassFixture(school);
        ana = students.enroll(room.id, "Ana Álvarez", null);
        students.enroll(room.id, "Brian O'Neil", null);
        students.enroll(room.id, "陈 伟", null);
        var typed = new ConnectGradebook.Typed(MOODLE.address() + "/", "", "", "secret-token");
        connections.connect(room.id, connecting.setUp(ScoreSource.MOODLE, room.id, typed), room.teacher);
        connections.choose(room.id, ScoreSource.MOODLE, new RemoteCourse("2", "Biology 101"));
        MOODLE.server.resetRequests();
    }

    @AfterAll
    static void close() {
        MOODLE.close();
    }

    @Test
    void a_class_is_read_in_two_calls_and_brings_every_given_grade() {
        Pull pull = gradebook.pull(room.id);
        assertThat(pull.grades()).extracting(Grade::workTitle).contains("Lab report 1", "Quiz essay", "Field notes");
        assertThat(pull.grades())
                .filteredOn(grade ->
                        grade.student().equals(ana.id()) && grade.workTitle().equals("Lab report 1"))
                .singleElement()
                .satisfies(grade -> {
                    assertThat(grade.amount()).isEqualByComparingTo("91.5");
                    assertThat(grade.outOf()).isEqualByComparingTo("100");
                    assertThat(grade.on()).as("due").hasToString("2026-11-20");
                });
        assertThat(MOODLE.asked(SERVER)).isEqualTo(2);
        assertThat(MOODLE.asked(SERVER + "?")).as("the token in an address").isZero();
    }

    @Test
    void the_course_total_is_no_work_and_what_is_ungraded_is_no_zero() {
        Pull pull = gradebook.pull(room.id);
        assertThat(pull.grades())
                .hasSize(8)
                .noneMatch(grade -> grade.workTitle().isEmpty());
    }

    @Test
    void grades_the_children_may_not_see_and_grades_in_words_are_told_and_left_out() {
        answers(
                "gradereport_user_get_grade_items",
                okJson(GRADES.replaceFirst("\"gradeishidden\": false", "\"gradeishidden\": true")
                        .replaceFirst("(?s)(\"id\": 3,.*?)\"scaleid\": null", "$1\"scaleid\": 4")
                        .replaceFirst("\"graderaw\": 45", "\"graderaw\": \"45,5\"")));
        Pull pull = gradebook.pull(room.id);
        assertThat(pull.grades())
                .hasSize(6)
                .anyMatch(grade -> grade.amount().toPlainString().equals("45.50"));
        assertThat(PullSentences.of(school, pull))
                .anyMatch(sentence -> sentence.startsWith("One grade is still hidden"))
                .anyMatch(sentence -> sentence.startsWith("Graded in words, not numbers: Quiz essay"));
    }

    @Test
    void a_scale_is_told_and_left_out_though_moodle_does_not_say_that_it_is_one() {
        answers(
                "mod_assign_get_assignments",
                okJson(ASSIGNMENTS.replaceFirst("(?s)(\"name\": \"Quiz essay\".*?\"grade\": )-?\\d+", "$1-3")));
        assertThat(gradebook.pull(room.id).grades())
                .noneMatch(grade -> grade.workTitle().equals("Quiz essay"));
        answers("mod_assign_get_assignments", okJson("{\"courses\":[]}"));
        var byScale = GRADES.replaceFirst(
                "(?s)(\"id\": 3,.*?\"graderaw\": )18(.*?\"gradeformatted\": )\"18.00\"(.*?\"grademin\": )0(,\\s*\"grademax\": )20(.*?\"rangeformatted\": )\"0&ndash;20\"",
                "$12$2\"Getting there\"$31$43$5\"Not yet&ndash;Got it\"");
        answers("gradereport_user_get_grade_items", okJson(byScale));
        assertThat(PullSentences.of(school, gradebook.pull(room.id)))
                .anyMatch(sentence -> sentence.startsWith("Graded in words, not numbers: Quiz essay"));
        answers(
                "gradereport_user_get_grade_items",
                okJson(GRADES.replace("\"gradeformatted\": \"18.00\"", "\"gradeformatted\": \"A\"")
                        .replace("\"rangeformatted\": \"0&ndash;20\"", "\"rangeformatted\": \"F&ndash;A\"")));
        assertThat(gradebook.pull(room.id).grades())
                .as("letters have points behind them")
                .hasSize(8);
    }

    @Test
    void a_grade_taken_back_or_hidden_is_known_to_be_none() {
        answers(
                "gradereport_user_get_grade_items",
                okJson(GRADES.replaceFirst("\"graderaw\": 91.5", "\"graderaw\": null")
                        .replaceFirst("(?s)(\"id\": 3,.*?)\"gradeishidden\": false", "$1\"gradeishidden\": true")));
        assertThat(gradebook.pull(room.id).without())
                .contains(new Gradebook.Without(ana.id(), "2"), new Gradebook.Without(ana.id(), "3"));
    }

    @Test
    void somebody_unknown_is_named_and_two_of_one_name_are_never_guessed() {
        students.enroll(room.id, "Ana Alvarez", null);
        answers("gradereport_user_get_grade_items", okJson(GRADES.replace("Brian O'Neil", "Zed Else")));
        Pull pull = gradebook.pull(room.id);
        assertThat(pull.grades()).hasSize(2);
        assertThat(PullSentences.of(school, pull)).singleElement().asString().contains("Zed Else", "Ana Álvarez");
    }

    @Test
    void a_match_by_name_is_remembered_when_the_name_changes_there() {
        gradebook.pull(room.id);
        answers("gradereport_user_get_grade_items", okJson(GRADES.replace("Ana Álvarez", "Ana Marquez")));
        assertThat(gradebook.pull(room.id).grades()).hasSize(8);
    }

    @Test
    void every_error_moodle_tells_with_status_200_is_a_sentence_of_its_own() {
        for (var fault : Map.of(
                        "error_invalidtoken_core_webservice_get_site_info", "WRONG_TOKEN",
                        "error_accessexception", "SERVICE_OFF",
                        "error_nocourse_core_enrol_get_enrolled_users", "NO_COURSE",
                        "err_gradereport_user_get_grade_items", "NO_COURSE")
                .entrySet()) {
            answers("gradereport_user_get_grade_items", recorded(fault.getKey()));
            told(ConnectionError.valueOf(fault.getValue()));
        }
        answers(
                "gradereport_user_get_grade_items",
                okJson("{\"exception\":\"required_capability_exception\",\"errorcode\":\"nopermissions\"}"));
        told(ConnectionError.NOT_ALLOWED);
    }

    @Test
    void a_web_page_instead_of_json_is_told_and_asked_once() {
        MOODLE.breaks(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Log in</html>"));
        told(ConnectionError.NO_JSON);
        MOODLE.breaks(aResponse().withStatus(303).withHeader("Location", "/login/index.php"));
        told(ConnectionError.NO_JSON);
        assertThat(MOODLE.asked(SERVER)).isEqualTo(2);
    }

    @Test
    void half_a_page_a_silence_and_a_broken_server_are_tried_four_times_and_leave_everything_as_it_was() {
        answers("gradereport_user_get_grade_items", okJson(GRADES.substring(0, GRADES.length() / 2)));
        unreached(ConnectionError.HALF);
        assertThat(MOODLE.asked(SERVER)).isEqualTo(4);
        MOODLE.breaks(aResponse().withStatus(502).withBody("<html>Bad gateway</html>"));
        unreached(ConnectionError.DOWN);
        MOODLE.startOver();
        MOODLE.hangsUp();
        unreached(ConnectionError.DOWN);
    }

    @Test
    void a_wrong_token_keeps_nothing_when_it_is_set_up() {
        answers("core_webservice_get_site_info", recorded("error_invalidtoken_core_webservice_get_site_info"));
        var typed = new ConnectGradebook.Typed(MOODLE.address(), "", "", "wrong");
        assertThatThrownBy(() -> connecting.setUp(ScoreSource.MOODLE, null, typed))
                .hasMessage("WRONG_TOKEN");
        for (var address : new String[] {"", "ftp://x", "javascript:alert(1)", "https://user@x/", "https://x/?q=1"}) {
            assertThatThrownBy(() -> connecting.setUp(
                            ScoreSource.MOODLE, null, new ConnectGradebook.Typed(address, "", "", "t")))
                    .as(address)
                    .hasMessage("BAD_ADDRESS");
        }
        assertThat(connections.ofTheSchool())
                .noneMatch(system -> system.secret().equals("wrong"));
    }

    private void told(ConnectionError kind) {
        Pull pull = gradebook.pull(room.id);
        assertThat(pull.grades()).isEmpty();
        assertThat(pull.reached()).as("a refusal is no reading").isFalse();
        var sentence = school.getMessage("gradebooks.error." + kind, null, java.util.Locale.ENGLISH);
        assertThat(PullSentences.of(school, pull)).singleElement().asString().startsWith(sentence);
    }

    private void unreached(ConnectionError error) {
        assertThatThrownBy(() -> gradebook.pull(room.id))
                .isInstanceOf(GradebookUnreachableException.class)
                .hasMessage("gradebooks.error." + error);
    }

    private static void answers(String function, ResponseDefinitionBuilder answer) {
        MOODLE.server.stubFor(post(urlPathEqualTo(SERVER))
                .withRequestBody(containing("wsfunction=" + function + "&"))
                .willReturn(answer));
    }

    private static ResponseDefinitionBuilder recorded(String name) {
        return okJson(FakeGradebookServer.recorded("/moodle/moodle_ws_" + name + ".json"));
    }
}
