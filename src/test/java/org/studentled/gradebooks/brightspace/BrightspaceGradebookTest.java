package org.studentled.gradebooks.brightspace;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.Grants;
import org.studentled.gradebooks.GradebookContract;
import org.studentled.gradebooks.RemoteCourse;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.Gradebook.Pull;
import org.studentled.progress.ScoreSource;

/** Brightspace by its book: the version it speaks, all values at once, and grants that are good for one use. */
class BrightspaceGradebookTest extends GradebookContract {

    private static final String TOKENS = "/core/connect/token";
    private static final String COURSE = "/d2l/api/le/1.82/6606";

    @Autowired
    BrightspaceGradebook gradebook;

    @Autowired
    Grants grants;

    @Override
    protected BrightspaceGradebook gradebook() {
        return gradebook;
    }

    @Override
    protected RemoteCourse course() {
        return new RemoteCourse("6606", "Room 5");
    }

    @Override
    protected void answers() {
        THERE.server.stubFor(post(urlPathEqualTo(TOKENS))
                .atPriority(9)
                .willReturn(okJson("{\"error\":\"invalid_grant\"}").withStatus(400)));
        grants("code=the-code", "allowed", "grant-1");
        for (int use = 1; use < 12; use++) {
            grants("refresh_token=grant-" + use, "used " + use, "grant-" + (use + 1));
        }
        answers(
                "/d2l/api/versions/",
                "[{\"ProductCode\":\"lp\",\"LatestVersion\":\"1.49\"},{\"ProductCode\":\"le\",\"LatestVersion\":\"1.82\"}]");
        answers(
                "/d2l/api/lp/1.49/enrollments/myenrollments/",
                "{\"PagingInfo\":{\"Bookmark\":\"77\",\"HasMoreItems\":true},\"Items\":[{\"OrgUnit\":{\"Id\":1,\"Name\":\"Other\"}}]}");
        THERE.server.stubFor(
                get(urlPathEqualTo("/d2l/api/lp/1.49/enrollments/myenrollments/"))
                        .withQueryParam("bookmark", equalTo("77"))
                        .withQueryParam("orgUnitTypeId", equalTo("3"))
                        .atPriority(4)
                        .willReturn(
                                okJson(
                                        "{\"PagingInfo\":{\"Bookmark\":null,\"HasMoreItems\":false},\"Items\":[{\"OrgUnit\":{\"Id\":6606,\"Name\":\"Room 5\"}}]}")));
        answers(
                COURSE + "/grades/",
                "[" + CROOKED + "," + item(1, "Spelling 1", "Numeric", 20) + ","
                        + item(2, "Reading fluency 1", "Numeric", 120) + "," + item(3, "Essay", "SelectBox", 10) + ","
                        + item(4, "Spelling 2", "Numeric", 20) + "]");
        answers(
                COURSE + "/classlist/",
                "[" + CROOKED + "," + listed(187, "Ada", "Okafor") + "," + listed(188, "Ben", "Lindqvist") + ","
                        + listed(189, "Zed", "Else") + "," + listed(190, "Ms.", "Rivera") + "]");
        answers(
                COURSE + "/grades/values/",
                "{\"Objects\":[" + CROOKED + "," + value(187, 1, "17.0") + "," + value(187, 2, "71.5") + ","
                        + value(187, 3, "null").replace("\"DisplayedGrade\":\"\"", "\"DisplayedGrade\":\"Good\"")
                        + "],\"Next\":\""
                        + COURSE + "/grades/values/?bookmark=2&pageSize=100\"}");
        THERE.server.stubFor(secondPage()
                .atPriority(4)
                .willReturn(okJson("{\"Objects\":["
                        + value(188, 1, "12")
                                .replace("\"ReleasedDate\":\"2024-11-13T18:00:00.000Z\"", "\"ReleasedDate\":null")
                        + "," + value(188, 4, "null") + "," + value(189, 1, "9") + "," + value(189, 2, "9") + ","
                        + value(187, 99, "88") + "],\"Next\":null}")));
        answers(COURSE + "/grades/2/exemptions/", "[{\"Identifier\":\"188\"}]");
        answers(COURSE + "/grades/4/exemptions/", "[]");
    }

    @Override
    protected String list() {
        return COURSE + "/grades/";
    }

    @Override
    protected MappingBuilder secondPage() {
        return get(urlPathEqualTo(COURSE + "/grades/values/")).withQueryParam("bookmark", equalTo("2"));
    }

    @Override
    protected Map<String, Integer> calls() {
        return Map.of(
                TOKENS,
                1,
                "/d2l/api/versions/",
                1,
                COURSE + "/classlist/",
                1,
                // The list of works, two pages of values, and who is exempt from the two works that someone lacks.
                COURSE + "/grades/",
                5);
    }

    @Override
    protected ConnectionError unknown() {
        return ConnectionError.CONNECT_AGAIN;
    }

    @Test
    void it_is_asked_in_the_name_of_the_teacher_who_allowed_it() {
        gradebook.pull(room.id);
        assertThat(THERE.server.getAllServeEvents())
                .filteredOn(event -> event.getRequest().getUrl().startsWith("/d2l/"))
                .allMatch(event -> "Bearer used 1".equals(event.getRequest().getHeader("Authorization")));
        assertThat(THERE.bodies())
                .anyMatch(body -> body.contains("grant_type=refresh_token")
                        && body.contains("client_id=the-client")
                        && body.contains("client_secret=the-secret"));
    }

    @Test
    void a_grant_is_used_once_and_the_next_one_is_kept_before_anything_is_read() {
        THERE.server.stubFor(get(urlPathEqualTo(COURSE + "/grades/"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(403)));
        told(ConnectionError.NOT_ALLOWED);
        assertThat(grant()).isEqualTo("grant-2");
    }

    @Test
    void two_readings_at_once_use_two_grants_one_after_the_other() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Pull> reading = this::pullWithPatience;
            for (var pull : threads.invokeAll(List.of(reading, reading))) {
                assertThat(pull.get().grades()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(grant()).isEqualTo("grant-3");
    }

    @Test
    void a_grant_that_was_used_and_whose_next_one_got_lost_asks_to_connect_again() {
        connections.saveGrant(room.id, ScoreSource.BRIGHTSPACE, room.teacher, "lost");
        told(ConnectionError.CONNECT_AGAIN);
        assertThat(grant()).as("nothing is thrown away").isEqualTo("lost");
    }

    @Test
    void who_may_not_know_who_is_exempt_reads_all_the_rest() {
        THERE.server.stubFor(get(urlPathEqualTo(COURSE + "/grades/2/exemptions/"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(403)));
        Pull pull = gradebook.pull(room.id);
        assertThat(pull.excused()).isEmpty();
        assertThat(pull.grades()).hasSize(2);
        assertThat(THERE.asked(COURSE + "/grades/4/exemptions/"))
                .as("not asked twice")
                .isZero();
    }

    // On a busy machine the other one may hold the grant for longer than a reading waits here; then it spends none.
    private Pull pullWithPatience() {
        for (int attempt = 1; ; attempt++) {
            try {
                return gradebook.pull(room.id);
            } catch (GradebookUnreachableException busy) {
                assertThat(attempt).isLessThan(200);
            }
        }
    }

    private String grant() {
        return grants.find(connections
                        .findBySource(room.id, ScoreSource.BRIGHTSPACE)
                        .orElseThrow()
                        .grantId())
                .orElse("");
    }

    private static void grants(String asked, String token, String next) {
        THERE.server.stubFor(post(urlPathEqualTo(TOKENS))
                .withRequestBody(containing(asked))
                .inScenario(asked)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("used")
                .willReturn(okJson("{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":7200}"
                        .formatted(token, next))));
    }

    private static String item(int id, String name, String type, int top) {
        return "{\"Id\":%d,\"Name\":\"%s\",\"GradeType\":\"%s\",\"MaxPoints\":%d,\"IsHidden\":false}"
                .formatted(id, name, type, top);
    }

    private static String listed(int id, String first, String last) {
        return "{\"Identifier\":\"%d\",\"FirstName\":\"%s\",\"LastName\":\"%s\",\"DisplayName\":\"x\"}"
                .formatted(id, first, last);
    }

    private static String value(int user, int item, String points) {
        return ("{\"UserId\":\"%d\",\"GradeObjectIdentifier\":\"%d\",\"PointsNumerator\":%s,\"DisplayedGrade\":\"\","
                        + "\"LastModified\":\"2024-11-13T17:00:00.000Z\",\"ReleasedDate\":\"2024-11-13T18:00:00.000Z\"}")
                .formatted(user, item, points);
    }
}
