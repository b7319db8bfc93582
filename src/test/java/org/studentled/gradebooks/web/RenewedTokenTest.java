package org.studentled.gradebooks.web;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.access.TeacherNotice;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.GradebookConnection;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.gradebooks.RemoteSystem;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.LastPull;
import org.studentled.progress.ScoreSource;

/** A token that ran out is told where the teacher looks, and replaced there; everything else stays. */
@FullApplication
class RenewedTokenTest {

    private static final FakeGradebookServer MOODLE = new FakeGradebookServer();
    private static final String SITE = "core_webservice_get_site_info";
    private static final String EXPIRED = "{\"exception\":\"x\",\"errorcode\":\"invalidtoken\"}";

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    GradebookConnections connections;

    @Autowired
    Gradebooks gradebooks;

    private ClassFixture room;
    private PageClient teacher;

    @BeforeEach
    void a_class_whose_token_ran_out() {
        MOODLE.startOver();
        room = new ClassFixture(school);
        teacher = new PageClient(browser, room.tabOfTeacher());
        connected(room.id);
        answers("mod_assign_get_assignments", EXPIRED);
        answers("gradereport_user_get_grade_items", EXPIRED);
        answers(SITE, EXPIRED);
        gradebooks.pull(room.id);
    }

    @AfterAll
    static void close() {
        MOODLE.close();
    }

    @Test
    void the_page_and_the_desk_tell_that_nothing_was_reached() {
        assertThat(teacher.open(numbers()).body()).contains("could not connect", "didn’t accept this token", at());
        assertThat(school.getBeansOfType(TeacherNotice.class).values())
                .flatExtracting(teacherNotice -> teacherNotice.noticesFor(room.teacher))
                .extracting(TeacherNotice.Item::messageKey)
                .contains("progress.unread");
    }

    @Test
    void a_new_token_is_tried_and_replaces_the_old_one_of_the_same_connection() {
        var before = connection();
        var refused = teacher.send(at(), "secret", "wrong too");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(connection().system().secret()).isEqualTo("old");

        answers(SITE, FakeGradebookServer.recorded("/moodle/moodle_ws_core_webservice_get_site_info.json"));
        assertThat(teacher.send(at(), "secret", "new").location()).isEqualTo(numbers());
        assertThat(connection().system().secret()).isEqualTo("new");
        assertThat(connection().system().id()).isEqualTo(before.system().id());
        assertThat(connection().courseName()).isEqualTo("Room 5");
    }

    @Test
    void no_one_else_renews_it_and_a_token_of_the_school_is_the_offices() {
        assertThat(new PageClient(browser, new ClassFixture(school).tabOfTeacher())
                        .send(at(), "secret", "new")
                        .status())
                .isEqualTo(403);
        connected(null);
        gradebooks.pull(room.id);
        assertThat(teacher.open(numbers()).body()).doesNotContain(at());
        assertThat(teacher.send(at(), "secret", "new").body()).contains("An administrator enters a new token");
        connections.delete(connection().system().id());
    }

    @Test
    void a_refusal_is_no_reading_that_brought_nothing() {
        assertThat(gradebooks.lastPull(room.id, ScoreSource.MOODLE))
                .get()
                .extracting(LastPull::reached)
                .isEqualTo(false);
    }

    @Test
    void what_is_fetched_after_a_reading_brings_the_charts_along() {
        assertThat(teacher.open(numbers() + "/gradebooks").body())
                .contains("id=\"charts-there\"", "hx-swap-oob=\"true\"", "On the charts");
        assertThat(teacher.open(numbers()).body())
                .contains("id=\"charts-there\"")
                .doesNotContain("hx-swap-oob");
    }

    @Test
    void a_page_of_the_site_is_cut_to_the_site() {
        answers(SITE, FakeGradebookServer.recorded("/moodle/moodle_ws_core_webservice_get_site_info.json"));
        for (var page : new String[] {"/my/", "/course/view.php?id=2", "/login/index.php", "/"}) {
            connections.disconnect(room.id, ScoreSource.MOODLE);
            teacher.send(connect(), "address", MOODLE.address() + page, "secret", "t");
            assertThat(connection().system().address()).as(page).hasToString(MOODLE.address());
        }
        connections.disconnect(room.id, ScoreSource.MOODLE);
        assertThat(teacher.open(connect().replace("/MOODLE", "")).body())
                .contains("webservice/rest:use")
                .doesNotContain("lti-config");
    }

    private void connected(org.studentled.school.@Nullable ClassId owner) {
        var system = new RemoteSystem(
                UUID.randomUUID(), ScoreSource.MOODLE, owner, URI.create(MOODLE.address()), null, "", "old");
        connections.save(system);
        connections.connect(room.id, system, room.teacher);
        connections.choose(room.id, ScoreSource.MOODLE, new RemoteCourse("2", "Room 5"));
    }

    private GradebookConnection connection() {
        return connections.findBySource(room.id, ScoreSource.MOODLE).orElseThrow();
    }

    private String numbers() {
        return "/classes/" + room.id + "/numbers";
    }

    private String connect() {
        return "/classes/" + room.id + "/connections/MOODLE";
    }

    private String at() {
        return connect() + "/renew";
    }

    private static void answers(String function, String json) {
        MOODLE.server.stubFor(post(urlPathEqualTo("/webservice/rest/server.php"))
                .withRequestBody(containing("wsfunction=" + function + "&"))
                .willReturn(okJson(json)));
    }
}
