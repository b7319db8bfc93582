package org.studentled.gradebooks.blackboard;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.PendingAuthorization;
import org.studentled.gradebooks.GradebookContract;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.progress.ScoreSource;
import org.studentled.secrets.OpaqueTokens;

/** Blackboard by its book: columns, members, and the grades of each column, by the links of its pages. */
class BlackboardGradebookTest extends GradebookContract {

    private static final String TOKENS = "/learn/api/public/v1/oauth2/token";
    private static final String UUID = "uuid:915c7567d76d444abf1eed56aad3beb5";
    private static final String BOOK = "/learn/api/public/v2/courses/" + UUID + "/gradebook/columns";
    private static final String MEMBERS = "/learn/api/public/v1/courses/" + UUID + "/users";

    @Autowired
    BlackboardGradebook gradebook;

    @Override
    protected BlackboardGradebook gradebook() {
        return gradebook;
    }

    @Override
    protected RemoteCourse course() {
        return new RemoteCourse(UUID, "Room 5");
    }

    @Override
    protected void answers() {
        THERE.server.stubFor(post(urlPathEqualTo(TOKENS))
                .atPriority(9)
                .willReturn(okJson("{\"error\":\"invalid_grant\"}").withStatus(400)));
        for (var asked : new String[] {"code=the-code", "refresh_token=grant-1"}) {
            THERE.server.stubFor(post(urlPathEqualTo(TOKENS))
                    .withRequestBody(containing(asked))
                    .willReturn(okJson(
                            "{\"access_token\":\"short\",\"refresh_token\":\"grant-1\",\"scope\":\"read offline\"}")));
        }
        answers("/learn/api/public/v1/users/me", "{\"id\":\"_9_1\"}");
        answers(
                "/learn/api/public/v1/users/_9_1/courses",
                "{\"results\":[{\"courseId\":\"_4_1\",\"course\":{\"id\":\"_4_1\",\"uuid\":\"915c7567d76d444abf1eed56aad3beb5\",\"name\":\"Room 5\"}}]}");
        answers(
                BOOK,
                "{\"results\":[" + CROOKED + "," + column(1, "Spelling 1", 20) + ","
                        + column(2, "Reading fluency 1", 120) + ","
                        + column(3, "Essay", 10) + ","
                        + column(4, "Spelling 2", 20).replace("\"Yes\"", "\"No\"") + ","
                        + column(5, "Total", 100).replace("\"Manual\"", "\"Calculated\"") + "]}");
        answers(
                MEMBERS,
                "{\"results\":[" + CROOKED + "," + member(1, "Ada", "Okafor", "Student") + ","
                        + member(2, "Ben", "Lindqvist", "Student")
                        + "," + member(3, "Zed", "Else", "Student") + "," + member(4, "Ms.", "Rivera", "Instructor")
                        + "]}");
        answers(
                column(1),
                "{\"results\":[" + CROOKED + "," + grade(1, "17.0") + "," + grade(4, "1.0")
                        + "],\"paging\":{\"nextPage\":\"" + column(1) + "?offset=100&limit=100\"}}");
        THERE.server.stubFor(secondPage()
                .atPriority(4)
                .willReturn(okJson("{\"results\":[" + grade(2, "12.0").replace("\"Graded\"", "\"NeedsGrading\"") + ","
                        + grade(3, "9.0") + "]}")));
        answers(
                column(2),
                "{\"results\":[" + grade(1, "71.5") + ","
                        + grade(2, "null").replace("\"exempt\":false", "\"exempt\":true") + "]}");
        answers(
                column(3),
                "{\"results\":[" + grade(1, "null").replace("\"text\":null", "\"text\":\"Good\"") + ","
                        + grade(2, "null") + "]}");
    }

    @Override
    protected String list() {
        return BOOK;
    }

    @Override
    protected MappingBuilder secondPage() {
        return get(urlPathEqualTo(column(1))).withQueryParam("offset", equalTo("100"));
    }

    @Override
    protected Map<String, Integer> calls() {
        return Map.of(
                TOKENS,
                1,
                BOOK + "?limit=100",
                1,
                MEMBERS + "?expand=user&limit=100",
                1,
                column(1) + "?limit=100",
                1,
                column(1) + "?offset=100&limit=100",
                1,
                column(2) + "?limit=100",
                1,
                column(3) + "?limit=100",
                1);
    }

    @Override
    protected ConnectionError unknown() {
        return ConnectionError.CONNECT_AGAIN;
    }

    @Test
    void we_say_who_we_are_in_a_header_and_the_teacher_by_her_token() {
        gradebook.pull(room.id);
        var us = "Basic " + Base64.getEncoder().encodeToString("the-client:the-secret".getBytes());
        assertThat(THERE.server.getAllServeEvents()).allSatisfy(event -> {
            var request = event.getRequest();
            assertThat(request.getHeader("Authorization"))
                    .isEqualTo(request.getUrl().equals(TOKENS) ? us : "Bearer short");
            assertThat(request.getUrl()).doesNotContain("grant-1", "the-secret");
        });
    }

    @Test
    void only_reading_is_asked_for_also_when_nobody_is_there() {
        var way = school.getBean(BlackboardOAuth.class)
                .authorizationUrl(
                        connections
                                .findBySource(room.id, ScoreSource.BLACKBOARD)
                                .orElseThrow()
                                .system(),
                        new PendingAuthorization.Departure(
                                new PendingAuthorization("gradebook", room.teacher.value(), null, "BLACKBOARD"),
                                "the-state",
                                "the-verifier",
                                "the-browser"));
        assertThat(way.toString())
                .startsWith(THERE.address() + "/learn/api/public/v1/oauth2/authorizationcode?client_id=the-client")
                .contains("response_type=code", "scope=read%20offline", "state=the-state")
                .contains("code_challenge=" + OpaqueTokens.challenge("the-verifier"), "code_challenge_method=S256");
    }

    private static String column(int id) {
        return BOOK + "/_" + id + "_1/users";
    }

    private static String column(int id, String name, int top) {
        return ("{\"id\":\"_%d_1\",\"name\":\"%s\",\"score\":{\"possible\":%d.0},\"availability\":{\"available\":\"Yes\"},"
                        + "\"grading\":{\"type\":\"Manual\",\"due\":\"2024-11-13T17:00:00.000Z\"}}")
                .formatted(id, name, top);
    }

    private static String member(int id, String given, String family, String role) {
        return ("{\"userId\":\"_%d_1\",\"courseRoleId\":\"%s\",\"availability\":{\"available\":\"Yes\"},\"user\":{\"id\":\"_%d_1\","
                        + "\"uuid\":\"b317a895e7f64796a3fd01bb18a61d6%d\",\"name\":{\"given\":\"%s\",\"family\":\"%s\"}}}")
                .formatted(id, role, id, id, given, family);
    }

    private static String grade(int user, String score) {
        return "{\"userId\":\"_%d_1\",\"status\":\"Graded\",\"score\":%s,\"text\":null,\"exempt\":false}"
                .formatted(user, score);
    }
}
