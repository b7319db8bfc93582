package org.studentled.gradebooks;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.PageClient;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.Score;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.Scores;
import org.studentled.school.Student;

/** A teacher says who a stranger is; it is remembered, and a mistake is taken back with the numbers it brought. */
@FullApplication
class ManualMatchingTest {

    private static final FakeGradebookServer MOODLE = new FakeGradebookServer();

    @Autowired
    ApplicationContext school;

    @Autowired
    MockMvc browser;

    @Autowired
    Gradebooks gradebooks;

    @Autowired
    GradebookConnections connections;

    @Autowired
    ManualMatching manualMatching;

    private ClassFixture room;
    private PageClient teacher;

    @BeforeEach
    void a_class_of_which_moodle_knows_one_child_by_another_name() {
        MOODLE.startOver();
        room = new ClassFixture(school);
        teacher = new PageClient(browser, room.tabOfTeacher());
        answers("mod_assign_get_assignments", "{\"courses\":[],\"warnings\":[]}");
        answers(
                "gradereport_user_get_grade_items",
                "{\"usergrades\":[" + graded(7, "Addie O.", 61) + "," + graded(8, "Ben Lindqvist", 72) + ","
                        + graded(9, "Test Student", 1) + "],\"warnings\":[]}");
        var system = new RemoteSystem(
                UUID.randomUUID(),
                ScoreSource.MOODLE,
                room.id,
                java.net.URI.create(MOODLE.address()),
                null,
                "",
                "token");
        connections.save(system);
        connections.connect(room.id, system, room.teacher);
        connections.choose(room.id, ScoreSource.MOODLE, new RemoteCourse("2", "Room 5"));
        gradebooks.pull(room.id);
    }

    @AfterAll
    static void close() {
        MOODLE.close();
    }

    @Test
    void strangers_are_shown_with_the_children_they_may_be() {
        assertThat(teacher.open("/classes/" + room.id + "/numbers").body()).contains(at(), "Match students");
        assertThat(teacher.open(at()).body())
                .contains("2 people we couldn’t match", "Addie O.", "Test Student", "One person already matched");
    }

    @Test
    void who_is_named_brings_the_numbers_and_is_remembered_and_who_is_nobody_is_told_no_more() {
        assertThat(teacher.send(at(), "is.7", room.ada.id().toString(), "is.9", ManualMatching.NO_ONE)
                        .location())
                .isEqualTo("/classes/" + room.id + "/numbers");
        gradebooks.pull(room.id);
        assertThat(numbers(room.ada)).containsExactly("61");
        assertThat(gradebooks
                        .lastPull(room.id, ScoreSource.MOODLE)
                        .orElseThrow()
                        .problems())
                .isEmpty();
        assertThat(manualMatching.findPeople(room.id, ScoreSource.MOODLE))
                .extracting(RemotePerson::matchedBy)
                .containsExactlyInAnyOrder(
                        RemotePerson.MatchedBy.HAND, RemotePerson.MatchedBy.NAME, RemotePerson.MatchedBy.NO_ONE);
    }

    @Test
    void a_mistake_is_taken_back_with_its_numbers_and_what_was_typed_stays() {
        school.getBean(Scores.class)
                .type(
                        room.fluency,
                        room.cleo.id(),
                        room.week.startsOn().minusDays(3),
                        new java.math.BigDecimal("40"),
                        ScoreSource.TEACHER);
        say("7", room.cleo.id().toString());
        gradebooks.pull(room.id);
        assertThat(numbers(room.cleo)).containsExactly("40", "61");

        say("7", room.ada.id().toString());
        gradebooks.pull(room.id);

        assertThat(numbers(room.ada)).containsExactly("61");
        assertThat(school.getBean(Scores.class).history(room.fluency.id(), room.cleo.id()))
                .as("not even as history")
                .hasSize(1);
        say("7", "");
        assertThat(numbers(room.ada)).isEmpty();
        assertThat(teacher.open(at()).body()).contains("2 people we couldn’t match");
    }

    @Test
    void a_child_found_by_its_name_can_be_another_all_the_same() {
        say("8", room.dov.id().toString());
        gradebooks.pull(room.id);
        assertThat(numbers(room.dov)).containsExactly("72");
        assertThat(numbers(room.ben)).isEmpty();
    }

    @Test
    void a_child_of_another_class_and_somebody_elses_class_are_refused() {
        assertThat(teacher.send(at(), "is.7", new ClassFixture(school).ada.id().toString())
                        .body())
                .contains("This student isn’t in the class.");
        assertThat(teacher.send(at(), "is.7", "nonsense").status()).isEqualTo(404);
        assertThat(new PageClient(browser, new ClassFixture(school).tabOfTeacher())
                        .open(at())
                        .status())
                .isEqualTo(403);
        assertThat(teacher.open(at().replace("MOODLE", "CANVAS")).status()).isEqualTo(409);
    }

    @Test
    void who_is_who_is_forgotten_when_nothing_is_read_there_any_more() {
        connections.disconnect(room.id, ScoreSource.MOODLE);
        assertThat(school.getBean(RemotePeople.class).findBySource(room.id, ScoreSource.MOODLE))
                .isEmpty();
    }

    private void say(String person, String answer) {
        manualMatching.save(room.id, ScoreSource.MOODLE, Map.of(person, answer));
    }

    private List<String> numbers(Student student) {
        return school.getBean(Scores.class).series(room.fluency.id(), student.id()).stream()
                .map(Score::plainAmount)
                .toList();
    }

    private String at() {
        return "/classes/" + room.id + "/connections/MOODLE/people";
    }

    private String graded(int user, String name, int amount) {
        var graded = room.week.startsOn().atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        return ("{\"userid\":%d,\"userfullname\":\"%s\",\"gradeitems\":[{\"id\":5,\"itemname\":\"Reading fluency 3\","
                        + "\"itemtype\":\"mod\",\"scaleid\":null,\"graderaw\":%d,\"gradedategraded\":%d,\"grademax\":200}]}")
                .formatted(user, name, amount, graded);
    }

    private static void answers(String function, String json) {
        MOODLE.server.stubFor(post(urlPathEqualTo("/webservice/rest/server.php"))
                .withRequestBody(containing("wsfunction=" + function + "&"))
                .willReturn(okJson(json)));
    }
}
