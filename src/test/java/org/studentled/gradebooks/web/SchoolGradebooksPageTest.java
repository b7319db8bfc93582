package org.studentled.gradebooks.web;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.Sessions;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Actor;
import org.studentled.school.Staff;

/** The office sets a gradebook up once by form; a teacher uses the one of the school without knowing its secret. */
@FullApplication
class SchoolGradebooksPageTest {

    private static final FakeGradebookServer MOODLE = new FakeGradebookServer();
    private static final String OFFICE = "/office/connections";

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    GradebookConnections connections;

    private ClassFixture room;
    private PageClient office;
    private PageClient teacher;

    @BeforeEach
    void an_office_and_a_teacher() {
        MOODLE.startOver();
        answers(
                "core_webservice_get_site_info",
                FakeGradebookServer.recorded("/moodle/moodle_ws_core_webservice_get_site_info.json"));
        answers("core_enrol_get_users_courses", "[{\"id\":2,\"fullname\":\"Room 5\"}]");
        room = new ClassFixture(school);
        teacher = new PageClient(browser, room.tabOfTeacher());
        var id = school.getBean(Staff.class).addAdministrator("Ms. Admin", null).id();
        office = new PageClient(browser, school.getBean(Sessions.class).start(Actor.administrator(id), null));
    }

    @AfterEach
    void put_away() {
        connections.ofTheSchool().forEach(system -> connections.delete(system.id()));
    }

    @AfterAll
    static void close() {
        MOODLE.close();
    }

    @Test
    void the_office_sets_it_up_and_a_teacher_uses_the_one_of_the_school() {
        assertThat(setUp("sesame-token").location()).isEqualTo(OFFICE);
        assertThat(office.open(OFFICE).body()).contains(MOODLE.address()).doesNotContain("sesame-token");
        assertThat(teacher.open(at()).body())
                .contains("Use the school’s connection: " + MOODLE.address())
                .doesNotContain("sesame-token");

        var courses = teacher.send(at() + "/use/" + system().id()).location();
        assertThat(courses).isEqualTo(at() + "/MOODLE/courses");
        assertThat(teacher.open(courses).body()).contains("Room 5");
        teacher.send(courses, "course", "2", "name", "Room 5");

        var connection = connections.findBySource(room.id, ScoreSource.MOODLE).orElseThrow();
        assertThat(connection.courseName()).isEqualTo("Room 5");
        assertThat(connection.system().secret()).isEqualTo("sesame-token");
    }

    @Test
    void what_does_not_let_us_in_is_told_and_not_kept() {
        answers("core_webservice_get_site_info", "{\"exception\":\"x\",\"errorcode\":\"invalidtoken\"}");
        var refused = setUp("wrong");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("didn’t accept this token");
        assertThat(connections.ofTheSchool()).isEmpty();
    }

    @Test
    void a_teacher_who_stops_leaves_it_for_the_others_and_an_office_that_forgets_it_ends_it_for_all() {
        setUp("sesame-token");
        teacher.send(at() + "/use/" + system().id());
        teacher.send(at() + "/MOODLE/end");
        assertThat(connections.ofTheSchool()).hasSize(1);

        teacher.send(at() + "/use/" + system().id());
        office.send(OFFICE + "/" + system().id() + "/forget");
        assertThat(connections.ofTheSchool()).isEmpty();
        assertThat(connections.findBySource(room.id, ScoreSource.MOODLE)).isEmpty();
    }

    @Test
    void a_class_does_not_use_the_one_of_another_class_and_teachers_set_up_nothing_for_the_school() {
        ClassFixture other = new ClassFixture(school);
        new PageClient(browser, other.tabOfTeacher())
                .send("/classes/" + other.id + "/connections/MOODLE", "address", MOODLE.address(), "secret", "theirs");
        UUID theirs = connections
                .findBySource(other.id, ScoreSource.MOODLE)
                .orElseThrow()
                .system()
                .id();

        assertThat(teacher.send(at() + "/use/" + theirs).status()).isBetween(400, 502);
        assertThat(connections.findBySource(room.id, ScoreSource.MOODLE)).isEmpty();
        assertThat(teacher.open(OFFICE).status()).isEqualTo(403);
        assertThat(teacher.send(OFFICE + "/MOODLE", "address", MOODLE.address(), "secret", "x")
                        .status())
                .isEqualTo(403);
        office.send(OFFICE + "/" + theirs + "/forget");
        assertThat(connections.findBySource(other.id, ScoreSource.MOODLE)).isPresent();
    }

    private PageClient.Answer setUp(String token) {
        return office.send(OFFICE + "/MOODLE", "address", MOODLE.address(), "secret", token);
    }

    private RemoteSystem system() {
        return connections.ofTheSchool().get(0);
    }

    private String at() {
        return "/classes/" + room.id + "/connections";
    }

    private static void answers(String function, String json) {
        MOODLE.server.stubFor(post(urlPathEqualTo("/webservice/rest/server.php"))
                .withRequestBody(containing("wsfunction=" + function + "&"))
                .willReturn(okJson(json)));
    }
}
