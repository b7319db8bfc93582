package org.studentled.gradebooks.oneroster;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.connect.ConnectionError;
import org.studentled.gradebooks.ConnectGradebook;
import org.studentled.gradebooks.FakeGradebookServer;
import org.studentled.gradebooks.GradebookConnections;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.PullSentences;
import org.studentled.progress.ScoreSource;

/** The school's records by the OneRoster book, in its present version and in the one before. */
@FullApplication
class OneRosterGradebookTest {

    private static final FakeGradebookServer RECORDS = new FakeGradebookServer();
    private static final String OLD = "/ims/oneroster/v1p1";

    @Autowired
    ApplicationContext school;

    @Autowired
    OneRosterGradebook gradebook;

    @Autowired
    ConnectGradebook connecting;

    @Autowired
    GradebookConnections connections;

    private ClassFixture room;

    @BeforeEach
    void calm() {
        RECORDS.startOver();
        room = new ClassFixture(school);
    }

    @AfterAll
    static void close() {
        RECORDS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", OLD})
    void a_class_is_read_in_four_questions_and_one_more_a_page(String version) {
        connect(version);
        var pull = gradebook.pull(room.id);
        assertThat(pull.grades()).singleElement().satisfies(grade -> {
            assertThat(grade.student()).isEqualTo(room.ada.id());
            assertThat(grade.amount()).isEqualByComparingTo("17.5");
            assertThat(grade.outOf()).isEqualByComparingTo("20");
            assertThat(grade.on()).hasToString("2026-11-06");
        });
        assertThat(pull.excused()).singleElement().extracting("student").isEqualTo(room.ben.id());
        assertThat(PullSentences.of(school, pull))
                .anyMatch(sentence -> sentence.contains("Zed Else"))
                .anyMatch(sentence -> sentence.contains("Graded in words"));
        assertThat(RECORDS.asked("/token")).isEqualTo(1);
        assertThat(RECORDS.asked("/ims"))
                .as("students, line items, and results on two pages, each asked whether it goes on")
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Total-Count", "Link", "none"})
    void smaller_pages_than_asked_for_are_read_to_the_last(String header) {
        connect("");
        students("0", header, user("u1", "Ada", "Okafor"), 2);
        students("1", header, user("u2", "Ben", "Lindqvist"), header.equals("Link") ? -1 : 2);
        assertThat(gradebook.pull(room.id).excused()).hasSize(1);
    }

    @Test
    void half_a_class_is_no_class() {
        connect("");
        students("0", "X-Total-Count", user("u1", "Ada", "Okafor"), 4);
        assertThatThrownBy(() -> gradebook.pull(room.id)).isInstanceOf(GradebookUnreachableException.class);
    }

    private static void students(String offset, String header, String user, int next) {
        var path = "/ims/oneroster/rostering/v1p2/classes/c1/students";
        var link = "<" + RECORDS.address() + path + "?limit=100&offset=" + (next - 1) + ">; rel=\"next\"";
        var answer = okJson("{\"users\":[" + user + "]}");
        RECORDS.server.stubFor(get(urlPathEqualTo(path))
                .atPriority(1)
                .withQueryParam("offset", equalTo(offset))
                .willReturn(
                        switch (header) {
                            case "X-Total-Count" -> answer.withHeader(header, String.valueOf(next));
                            case "Link" -> next < 0 ? answer : answer.withHeader(header, link);
                            default -> answer;
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", OLD})
    void what_they_refuse_is_a_sentence(String version) {
        connect(version);
        RECORDS.breaks(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}"));
        told(ConnectionError.WRONG_TOKEN);
        RECORDS.breaks(aResponse().withStatus(403).withBody("{\"imsx_codeMajor\":\"failure\"}"));
        told(ConnectionError.NOT_ALLOWED);
        RECORDS.breaks(aResponse().withStatus(404));
        told(ConnectionError.NO_COURSE);
        RECORDS.breaks(okJson("{\"something\":\"else\"}"));
        assertThatThrownBy(() -> gradebook.pull(room.id)).isInstanceOf(GradebookUnreachableException.class);
    }

    private void told(ConnectionError kind) {
        assertThat(PullSentences.of(school, gradebook.pull(room.id)))
                .singleElement()
                .asString()
                .startsWith(school.getMessage("gradebooks.error." + kind, null, Locale.ENGLISH));
    }

    private void connect(String version) {
        RECORDS.server.stubFor(post(urlPathEqualTo("/token"))
                .withBasicAuth("our-id", "our-secret")
                .willReturn(okJson("{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":3600}")));
        var roster = version.isEmpty() ? "/ims/oneroster/rostering/v1p2" : version;
        var grades = version.isEmpty() ? "/ims/oneroster/gradebook/v1p2" : version;
        var late = version.isEmpty() ? "2026-11-06" : "2026-11-06T00:00:00Z";
        page(
                roster + "/classes/c1/students",
                "0",
                "{\"users\":[" + user("u1", "Ada", "Okafor") + "," + user("u2", "Ben", "Lindqvist") + ","
                        + user("u9", "Zed", "Else") + "]}");
        page(
                grades + "/classes/c1/lineItems",
                "0",
                ("{\"lineItems\":[{\"sourcedId\":\"l1\",\"status\":\"active\","
                                + "\"title\":\"Spelling 7\",\"dueDate\":\"%s\",\"resultValueMax\":20.0},{\"sourcedId\":\"l2\","
                                + "\"status\":\"ToBeDeleted\",\"title\":\"Old\",\"dueDate\":\"%s\"}]}")
                        .formatted(late, late));
        var filling = IntStream.range(0, 97)
                .mapToObj(at -> result("l2", "u1", "fully graded", "3"))
                .collect(Collectors.joining(","));
        page(
                grades + "/classes/c1/results",
                "0",
                "{\"results\":[" + result("l1", "u1", "fully graded", "17.5") + "," + result("l1", "u2", "Exempt", "0")
                        + "," + result("l1", "u9", "fully graded", "1") + "," + filling + "]}");
        page(
                grades + "/classes/c1/results",
                "100",
                "{\"results\":[" + result("l1", "u2", "partially graded", "9")
                        + ",{\"status\":\"active\",\"lineItem\":{\"sourcedId\":\"l1\"},\"student\":{\"sourcedId\":\"u2\"},"
                        + "\"scoreStatus\":\"fully graded\",\"textScore\":\"B+\"}]}");
        var typed = new ConnectGradebook.Typed(
                RECORDS.address() + version, RECORDS.address() + "/token", "our-id", "our-secret");
        connections.connect(room.id, connecting.setUp(ScoreSource.SIS, room.id, typed), room.teacher);
        connections.choose(room.id, ScoreSource.SIS, new RemoteCourse("c1", "Room 5"));
        RECORDS.server.resetRequests();
    }

    private static void page(String path, String offset, String body) {
        RECORDS.server.stubFor(get(urlPathEqualTo(path))
                .withQueryParam("offset", equalTo(offset))
                .withHeader("Authorization", equalTo("Bearer t"))
                .willReturn(okJson(body)));
    }

    private static String user(String id, String given, String family) {
        return "{\"sourcedId\":\"%s\",\"status\":\"active\",\"givenName\":\"%s\",\"familyName\":\"%s\"}"
                .formatted(id, given, family);
    }

    private static String result(String item, String user, String status, String score) {
        return ("{\"status\":\"active\",\"lineItem\":{\"sourcedId\":\"%s\"},\"student\":{\"sourcedId\":\"%s\"},"
                        + "\"scoreStatus\":\"%s\",\"score\":%s}")
                .formatted(item, user, status, score);
    }
}
