package org.studentled.gradebooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.ClassFixture;
import org.studentled.FullApplication;
import org.studentled.connect.ConnectionError;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.Gradebook.Pull;
import org.studentled.progress.Gradebook.Without;
import org.studentled.progress.Gradebooks;
import org.studentled.progress.PullSentences;
import org.studentled.progress.Score;
import org.studentled.progress.Scores;
import org.studentled.school.Student;

/**
 * What every gradebook elsewhere is held to: the same class of two on two pages, read whole or not at all, and a sentence
 * for every way in which it can fail.
 */
@FullApplication
public abstract class GradebookContract {

    protected static final FakeGradebookServer THERE = new FakeGradebookServer();

    @Autowired
    protected ApplicationContext school;

    @Autowired
    protected MockMvc browser;

    @Autowired
    protected ConnectGradebook connecting;

    @Autowired
    protected GradebookConnections connections;

    protected ClassFixture room;

    protected abstract ConnectedGradebook gradebook();

    /** The course, and with what it is set up. */
    protected abstract RemoteCourse course();

    /** A calm system: scores, a grade in words, an excuse, a hidden and a missing grade; and Zed, who is not one of ours. */
    protected abstract void answers();

    /** A question that every reading asks. */
    protected abstract String list();

    /** The question for a second page. */
    protected abstract MappingBuilder secondPage();

    /** How often a reading of the class asks for what begins like this. */
    protected abstract Map<String, Integer> calls();

    /** What it means that they do not know us any more. */
    protected abstract ConnectionError unknown();

    protected ConnectGradebook.Typed typed() {
        return new ConnectGradebook.Typed(THERE.address(), THERE.address(), "the-client", "the-secret");
    }

    @BeforeEach
    protected void a_connected_class() {
        THERE.startOver();
        answers();
        room = new ClassFixture(school);
        connections.connect(room.id, connecting.setUp(gradebook().source(), room.id, typed()), room.teacher);
        if (connecting.needsConsent(gradebook().source())) {
            connections.saveGrant(room.id, gradebook().source(), room.teacher, "grant-1");
        }
        connections.choose(room.id, gradebook().source(), course());
        THERE.server.resetRequests();
    }

    @Test
    void a_class_is_read_to_its_last_page_in_so_many_calls() {
        gradebook().pull(room.id);
        calls().forEach((path, often) -> assertThat(THERE.asked(path)).as(path).isEqualTo(often.longValue()));
        assertThat(THERE.asked("/"))
                .isEqualTo(
                        calls().values().stream().mapToLong(Integer::longValue).sum());
    }

    @Test
    void a_child_brings_what_it_may_see_and_the_rest_is_told() {
        Pull pull = gradebook().pull(room.id);
        assertThat(of(pull, room.ada))
                .containsExactlyInAnyOrder("Spelling 1 17 of 20", "Reading fluency 1 71.5 of 120");
        assertThat(pull.grades()).extracting(grade -> grade.on().toString()).containsOnly("2024-11-13");
        assertThat(of(pull, room.ben)).as("hidden, excused, missing").isEmpty();
        assertThat(pull.excused()).singleElement().satisfies(one -> {
            assertThat(one.student()).isEqualTo(room.ben.id());
            assertThat(one.workTitle()).isEqualTo("Reading fluency 1");
        });
        assertThat(PullSentences.of(school, pull))
                .anyMatch(sentence -> sentence.startsWith("Graded in words") && sentence.contains("Essay"))
                .anyMatch(sentence -> sentence.startsWith("One grade is still hidden"))
                .anyMatch(sentence -> sentence.contains("Zed Else"))
                .hasSize(3);
    }

    @Test
    void who_has_no_grade_to_be_seen_is_known_for_each_work() {
        Pull pull = gradebook().pull(room.id);
        var work = pull.grades().stream()
                .filter(grade -> grade.workTitle().equals("Reading fluency 1"))
                .findFirst()
                .orElseThrow()
                .workId();
        assertThat(pull.without())
                .contains(new Without(room.ben.id(), work))
                .doesNotContain(new Without(room.ada.id(), work));
    }

    @Test
    void each_refusal_is_asked_once_and_has_its_sentence() {
        refused(aResponse().withStatus(401).withBody("{}"), unknown());
        refused(aResponse().withStatus(403).withBody("{\"message\":\"no\"}"), ConnectionError.NOT_ALLOWED);
        refused(aResponse().withStatus(404).withBody("{}"), ConnectionError.NO_COURSE);
        refused(aResponse().withStatus(302).withHeader("Location", "/login"), ConnectionError.NO_JSON);
        refused(aResponse().withBody("<!DOCTYPE html><html></html>"), ConnectionError.NO_JSON);
    }

    @Test
    void what_may_pass_is_tried_again_and_never_taken_for_an_empty_class() {
        unreached(get(urlPathEqualTo(list())), aResponse().withStatus(500), 4);
        unreached(get(urlPathEqualTo(list())), aResponse().withBody("{\"half\":[{\"a\""), 4);
        unreached(get(urlPathEqualTo(list())), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), 4);
        unreached(get(urlPathEqualTo(list())), aResponse().withBody(""), 1);
        unreached(get(urlPathEqualTo(list())), okJson("{\"something\":\"else\"}"), 1);
        unreached(get(urlPathEqualTo(list())), aResponse().withStatus(429).withHeader("Retry-After", "3000"), 1);
    }

    @Test
    void a_second_page_that_fails_takes_the_first_along() {
        unreached(secondPage(), aResponse().withStatus(503), 4);
        unreached(secondPage(), okJson("{}"), 1);
        THERE.server.stubFor(secondPage().atPriority(1).willReturn(aResponse().withStatus(403)));
        told(ConnectionError.NOT_ALLOWED);
    }

    @Test
    void a_throttled_question_is_asked_again() {
        THERE.server.stubFor(get(urlPathEqualTo(list()))
                .atPriority(1)
                .inScenario("throttled")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("rested")
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0")));
        assertThat(gradebook().pull(room.id).grades()).hasSize(2);
    }

    @Test
    void a_work_deleted_there_takes_its_numbers_along_and_a_half_reading_takes_none() {
        var gradebooks = school.getBean(Gradebooks.class);
        gradebooks.pull(room.id);
        assertThat(spelling(room.ada)).hasSize(1);

        THERE.deletes("Spelling 1");
        var half = THERE.server.stubFor(
                get(urlPathEqualTo(list())).atPriority(1).willReturn(aResponse().withStatus(503)));
        assertThatThrownBy(() -> gradebooks.pull(room.id)).isInstanceOf(GradebookUnreachableException.class);
        assertThat(spelling(room.ada)).hasSize(1);

        THERE.server.removeStub(half);
        gradebooks.pull(room.id);
        assertThat(spelling(room.ada)).isEmpty();
        assertThat(school.getBean(Scores.class).history(room.spelling.id(), room.ada.id()))
                .as("it is kept beside the chart")
                .hasSize(1);
        assertThat(PullSentences.of(
                        school,
                        gradebooks
                                .lastPull(room.id, gradebook().source())
                                .orElseThrow()
                                .problems()))
                .anyMatch(sentence -> sentence.startsWith("One score is no longer shown"));
    }

    @Test
    void while_it_answers_slowly_no_connection_is_held() throws Exception {
        var pool =
                school.getBean(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean();
        THERE.server.setGlobalFixedDelay(100);
        try {
            var reading = CompletableFuture.runAsync(
                    () -> school.getBean(Gradebooks.class).pull(room.id));
            long held = 0;
            long free = 0;
            while (!reading.isDone()) {
                if (pool.getActiveConnections() == 0) {
                    free++;
                } else {
                    held++;
                }
                Thread.onSpinWait();
            }
            reading.join();
            assertThat(free).as("seen %s times with a connection held", held).isGreaterThan(held);
        } finally {
            THERE.server.setGlobalFixedDelay(0);
        }
    }

    private List<Score> spelling(Student student) {
        return school.getBean(Scores.class).series(room.spelling.id(), student.id());
    }

    @Test
    void from_the_screen_to_a_chart() {
        new ConnectingTeacher(school, browser, room).connects(gradebook(), typed(), course());
    }

    protected void told(ConnectionError kind) {
        Pull pull = gradebook().pull(room.id);
        assertThat(pull.grades()).isEmpty();
        assertThat(PullSentences.of(school, pull))
                .singleElement()
                .asString()
                .isEqualTo(say("gradebooks.error." + kind) + " " + say("gradebooks.error." + kind + ".next"));
    }

    protected static List<String> of(Pull pull, Student student) {
        return pull.grades().stream()
                .filter(grade -> grade.student().equals(student.id()))
                .map(grade -> grade.workTitle() + " "
                        + grade.amount().stripTrailingZeros().toPlainString() + " of "
                        + (grade.outOf() == null
                                ? "?"
                                : grade.outOf().stripTrailingZeros().toPlainString()))
                .collect(Collectors.toList());
    }

    /** Rows as they should not be; they hurt no one and count for nothing. */
    protected static final String CROOKED = "null,7,\"x\",[],{}";

    protected static void answers(String path, String json) {
        THERE.server.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    private void refused(ResponseDefinitionBuilder answer, ConnectionError kind) {
        THERE.server.resetRequests();
        THERE.server.stubFor(get(urlPathEqualTo(list())).atPriority(1).willReturn(answer));
        told(kind);
        assertThat(THERE.asked(list())).isEqualTo(1);
    }

    private void unreached(MappingBuilder question, ResponseDefinitionBuilder answer, int tries) {
        var stub = THERE.server.stubFor(question.atPriority(1).willReturn(answer));
        THERE.server.resetRequests();
        assertThatThrownBy(() -> gradebook().pull(room.id)).isInstanceOf(GradebookUnreachableException.class);
        assertThat(THERE.server.getAllServeEvents())
                .filteredOn(event -> stub.equals(event.getStubMapping()))
                .hasSize(tries);
        THERE.server.removeStub(stub);
    }

    private String say(String key) {
        return school.getMessage(key, null, Locale.ENGLISH);
    }
}
