package org.studentled.gradebooks;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.imports.Imports;
import org.studentled.progress.Charts;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.GridEntries;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** A class of thirty: reading from Moodle, math facts from a list, spelling typed; every point tells where it is from. */
@FullApplication
class ThreeSourcesTest {

    private static final FakeGradebookServer MOODLE = new FakeGradebookServer();
    private static final String SERVER = "/webservice/rest/server.php";

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Gradebooks gradebooks;

    @Autowired
    Scores scores;

    private ClassFixture room;
    private List<Student> students;
    private Measure math;
    private PageClient teacher;

    @BeforeEach
    void a_class_of_thirty() {
        MOODLE.startOver();
        room = new ClassFixture(school);
        IntStream.rangeClosed(5, 30)
                .forEach(number -> school.getBean(Students.class).enroll(room.id, "Child Number" + number, null));
        students = school.getBean(Students.class).in(room.id);
        math = school.getBean(Measures.class).chart(room.id, "Math facts", "facts", null);
        teacher = new PageClient(browser, room.tabOfTeacher());
        answers(
                "core_webservice_get_site_info",
                FakeGradebookServer.recorded("/moodle/moodle_ws_core_webservice_get_site_info.json"));
        answers("core_enrol_get_users_courses", "[{\"id\":2,\"fullname\":\"Room 5 &amp; friends\"}]");
        answers("mod_assign_get_assignments", "{\"courses\":[],\"warnings\":[]}");
        answers("gradereport_user_get_grade_items", grades("80"));
    }

    @AfterAll
    static void close() {
        MOODLE.close();
    }

    @Test
    void three_sources_stand_side_by_side_and_each_point_tells_its_own() throws Exception {
        connectMoodle();
        gradebooks.pull(room.id);
        assertThat(MOODLE.asked(SERVER)).as("for thirty children").isEqualTo(2);
        var list = students.stream().map(student -> student.fullName() + ",21").collect(Collectors.joining("\n"));
        var imports = school.getBean(Imports.class);
        var id = imports.begin(room.id, "facts.csv", ("Name,Math facts\n" + list).getBytes(StandardCharsets.UTF_8));
        assertThat(imports.importInto(room.id, id, Map.of()).changed()).isEqualTo(30);
        students.forEach(
                student -> school.getBean(GridEntries.class).save(room.week, room.spelling, student.id(), "17"));

        for (Student student : students) {
            assertThat(sources(room.fluency, student)).containsExactly(ScoreSource.MOODLE);
            assertThat(sources(math, student)).containsExactly(ScoreSource.FILE);
            assertThat(sources(room.spelling, student)).containsExactly(ScoreSource.TEACHER);
        }
        assertThat(school.getBean(Charts.class).findByClassAndStudent(room.id, room.ada.id()))
                .hasSize(3)
                .noneMatch(chart -> chart.isEmpty());
        assertThat(teacher.open("/classes/" + room.id + "/numbers").body())
                .contains("Room 5 &amp; friends", "An imported list", "Typed by a teacher", "30");
        assertThat(new PageClient(browser, room.tabOf(room.ada))
                        .open("/participations/" + room.participationOf(room.ada) + "/week")
                        .body())
                .contains("Moodle", "an imported list", "my teacher");
    }

    @Test
    void pulled_twice_nothing_is_doubled_and_a_correction_there_corrects_here() {
        connectMoodle();
        gradebooks.pull(room.id);
        gradebooks.pull(room.id);
        answers("gradereport_user_get_grade_items", grades("81"));
        gradebooks.pull(room.id);
        assertThat(scores.series(room.fluency.id(), room.ada.id()))
                .extracting(Score::plainAmount)
                .containsExactly("81");
        assertThat(scores.history(room.fluency.id(), room.ada.id())).hasSize(2);
    }

    @Test
    void a_moodle_that_is_down_keeps_the_numbers_and_is_told_on_the_page() throws Exception {
        connectMoodle();
        gradebooks.pull(room.id);
        MOODLE.hangsUp();
        teacher.send("/classes/" + room.id + "/numbers/pull");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(gradebookCards()).contains("could not connect"));
        assertThat(gradebookCards()).contains("could not connect", "The other system isn’t responding right now.");
        assertThat(sources(room.fluency, room.ada)).containsExactly(ScoreSource.MOODLE);
    }

    @Test
    void it_is_set_up_on_a_screen_by_a_real_call_and_the_token_never_comes_back() {
        connectMoodle();
        gradebooks.pull(room.id);
        assertThat(MOODLE.bodies()).allMatch(body -> body.contains("wstoken=sesame-token"));
        assertThat(teacher.open(at()).body()).contains("Room 5 &amp; friends").doesNotContain("sesame-token");
        var dump = school.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select encrypted_credentials from lms_system")
                .query(String.class)
                .list();
        assertThat(dump).isNotEmpty().noneMatch(kept -> kept.contains("sesame"));
        assertThat(teacher.send(at() + "/MOODLE/end").location()).isEqualTo(at());
        assertThat(gradebooks.cover(room.id)).isFalse();
    }

    @Test
    void a_wrong_address_and_a_wrong_token_are_refused_with_a_sentence() {
        assertThat(teacher.send(at() + "/MOODLE", "address", "not an address", "secret", "x")
                        .body())
                .contains("We can’t read grades from this address.");
        answers("core_webservice_get_site_info", "{\"exception\":\"x\",\"errorcode\":\"invalidtoken\"}");
        assertThat(teacher.send(at() + "/MOODLE", "address", MOODLE.address(), "secret", "x")
                        .body())
                .contains("didn’t accept this token");
        assertThat(new PageClient(browser, room.tabOf(room.ada)).open(at()).status())
                .isEqualTo(403);
        assertThat(new PageClient(browser, new ClassFixture(school).tabOfTeacher())
                        .open(at())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_numbers_to_take_along_hold_no_formula() {
        var student = school.getBean(Students.class).enroll(room.id, "=HYPERLINK(\"x\",\"y\")", "Hy");
        room.score(room.spelling, student, room.week.startsOn(), "3");
        assertThat(teacher.open("/classes/" + room.id + "/numbers.csv").body())
                .contains("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\",Spelling," + room.week.startsOn()
                        + ",3,20,Typed by a teacher");
    }

    private String gradebookCards() {
        return teacher.open("/classes/" + room.id + "/numbers/gradebooks").body();
    }

    private void connectMoodle() {
        var next = teacher.send(at() + "/MOODLE", "address", MOODLE.address(), "secret", "sesame-token");
        assertThat(next.location()).as(next.body()).isEqualTo(at() + "/MOODLE/courses");
        assertThat(teacher.open(next.location()).body()).contains("Connected.", "Room 5 &amp; friends");
        assertThat(teacher.send(next.location(), "course", "2", "name", "Room 5 & friends")
                        .location())
                .endsWith("/numbers");
        MOODLE.server.resetRequests();
    }

    private List<ScoreSource> sources(Measure measure, Student student) {
        return scores.series(measure.id(), student.id()).stream()
                .map(Score::source)
                .toList();
    }

    private String grades(String amount) {
        var graded = room.week.startsOn().atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        return students.stream()
                .map(student -> ("{\"userid\":%d,\"userfullname\":\"%s\",\"gradeitems\":[{\"id\":9,\"itemname\":"
                                + "\"Reading fluency 3\",\"itemtype\":\"mod\",\"scaleid\":null,\"graderaw\":%s,"
                                + "\"gradedategraded\":%d,\"grademax\":200}]}")
                        .formatted(100 + students.indexOf(student), student.fullName(), amount, graded))
                .collect(Collectors.joining(",", "{\"usergrades\":[", "],\"warnings\":[]}"));
    }

    private static void answers(String function, String json) {
        MOODLE.server.stubFor(post(urlPathEqualTo(SERVER))
                .withRequestBody(containing("wsfunction=" + function + "&"))
                .willReturn(okJson(json)));
    }

    private String at() {
        return "/classes/" + room.id + "/connections";
    }
}
