package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.courses.GoogleClients;
import org.studentled.classroom.courses.LinkedCourses;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.progress.Gradebook.GradebookUnreachableException;
import org.studentled.progress.Gradebook.Pull;
import org.studentled.progress.PullProblem;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.ExternalIds;

@WithGoogleSandbox
class ClassroomGradebookTest {

    private static final String API = "/v1/.*";
    private static final String COURSE_WORK = "/v1/courses/\\d+/courseWork";
    private static final String SUBMISSIONS = "/v1/courses/\\d+/courseWork/-/studentSubmissions";

    @Autowired
    ClassroomGradebook gradebook;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    GoogleClassFixture.Maker maker;

    @Autowired
    ExternalIds externalIds;

    @Autowired
    LinkedCourses courses;

    @Autowired
    GoogleAuthorizations connections;

    @Autowired
    CourseSync reading;

    @Autowired
    GoogleClients googleClients;

    @Autowired
    DataSource database;

    GoogleClassFixture room;

    @BeforeEach
    void room() {
        room = maker.make();
    }

    @Test
    void a_class_is_read_in_two_calls_and_brings_exactly_the_grades_given_back() {
        Pull pull = gradebook.pull(room.id());
        assertThat(grades(pull)).isNotEmpty().isEqualTo(sandbox.assignedGrades(ClassroomSandbox.ROOM_12));
        assertThat(pull.problems()).isEmpty();
        assertThat(sandbox.calls("GET", API)).isEqualTo(2);
    }

    @Test
    void a_class_of_forty_six_takes_pages_of_a_thousand_rows_and_no_call_per_child() {
        sandbox.happens().join(ClassroomSandbox.ROOM_12, 40);
        gradebook.pull(room.id());
        long rows = sandbox.submissions(ClassroomSandbox.ROOM_12);
        assertThat(rows).isGreaterThan(1000);
        assertThat(sandbox.calls("GET", API)).isEqualTo(1 + (rows + 999) / 1000);
    }

    @Test
    void short_and_empty_pages_are_followed_to_the_end() {
        sandbox.pages(7, true);
        assertThat(grades(gradebook.pull(room.id()))).isEqualTo(sandbox.assignedGrades(ClassroomSandbox.ROOM_12));
        long rows = sandbox.submissions(ClassroomSandbox.ROOM_12);
        assertThat(sandbox.calls("GET", SUBMISSIONS)).isEqualTo(2 * ((rows + 6) / 7));
    }

    @Test
    void a_list_that_grew_old_while_it_was_read_is_read_again_from_its_first_page() {
        sandbox.pages(50, false);
        sandbox.mishap(Fault.PAGE_TOKEN_EXPIRED, 1, "GET", SUBMISSIONS + ".*");
        assertThat(grades(gradebook.pull(room.id()))).isEqualTo(sandbox.assignedGrades(ClassroomSandbox.ROOM_12));
    }

    @Test
    void the_list_of_a_courses_works_says_what_is_deleted_there_once_it_is_read_to_its_end() {
        Pull before = gradebook.pull(room.id());
        String gone = before.grades().get(0).workId();
        sandbox.happens().delete(ClassroomSandbox.ROOM_12, gone);
        assertThat(works(before)).contains(gone);
        reading.readAll(courses.findByClass(room.id()).orElseThrow(), googleClients.as(room.tina()));
        Pull after = gradebook.pull(room.id());
        assertThat(works(after)).isNotEmpty().doesNotContain(gone);
        assertThat(after.grades()).noneMatch(grade -> grade.workId().equals(gone));
    }

    private static Set<String> works(Pull pull) {
        return Objects.requireNonNull(pull.course()).works();
    }

    @Test
    void draft_grades_stay_at_google() {
        assertThat(gradebook.pull(room.id()).grades())
                .noneMatch(grade -> grade.workTitle().equals("Book talk"))
                .noneMatch(grade -> grade.workTitle().endsWith("week 3")
                        && externalIds.namesOf("google", grade.student()).get(0).endsWith(Person.EMEKA.id()));
    }

    @Test
    void a_grade_counts_for_the_day_its_work_was_due_in_the_schools_zone() {
        assertThat(gradebook.pull(room.id()).grades())
                .allSatisfy(
                        grade -> assertThat(grade.on().getDayOfWeek().name()).isEqualTo("FRIDAY"));
    }

    @Test
    void an_expired_access_token_is_refreshed_without_anybody_noticing() {
        gradebook.pull(room.id());
        sandbox.expireAccessTokens();
        sandbox.calm();
        assertThat(gradebook.pull(room.id()).grades()).isNotEmpty();
        assertThat(sandbox.calls("POST", "/token")).isEqualTo(1);
    }

    @Test
    void a_withdrawn_consent_asks_to_connect_again_and_google_is_left_alone() {
        sandbox.revoke(Person.TINA);
        assertThat(gradebook.pull(room.id()).problems())
                .containsExactly(PullProblem.of("classroom.error.CONNECT_AGAIN"));
        assertThat(connections.isConnected(room.tina())).isFalse();
        sandbox.calm();
        assertThat(gradebook.pull(room.id()).problems()).hasSize(1);
        assertThat(sandbox.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TOO_MANY_REQUESTS", "INTERNAL", "UNAVAILABLE", "CONNECTION_RESET"})
    void a_passing_mishap_is_sat_out(Fault mishap) {
        sandbox.mishap(mishap, 1, "GET", SUBMISSIONS);
        assertThat(grades(gradebook.pull(room.id()))).isEqualTo(sandbox.assignedGrades(ClassroomSandbox.ROOM_12));
        assertThat(sandbox.calls("GET", SUBMISSIONS)).isEqualTo(2);
    }

    @Test
    void a_google_that_stays_down_is_given_up_after_four_tries_with_a_sentence() {
        sandbox.mishap(Fault.UNAVAILABLE, 99, "GET", API);
        assertThatThrownBy(() -> gradebook.pull(room.id()))
                .isInstanceOf(GradebookUnreachableException.class)
                .hasMessage("classroom.error.DOWN");
        assertThat(sandbox.calls("GET", COURSE_WORK)).isEqualTo(4);
        assertThat(failure()).isEqualTo(ClassroomException.Kind.DOWN);
        sandbox.calm();
        gradebook.pull(room.id());
        assertThat(failure()).isNull();
    }

    @Test
    void a_google_that_answers_too_late_holds_no_connection_and_is_given_up_with_a_sentence() throws Exception {
        HikariPoolMXBean pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        sandbox.mishap(Fault.SLOW, 99, "GET", API);
        CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> gradebook.pull(room.id()));
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

        assertThat(free).as("seen %s times with a connection held", held).isGreaterThan(held);
        assertThatThrownBy(reading::join).hasCauseInstanceOf(GradebookUnreachableException.class);
        assertThat(failure()).isEqualTo(ClassroomException.Kind.DOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "SCOPE_MISSING, SCOPES_MISSING",
        "API_DISABLED, API_DISABLED",
        "FORBIDDEN, FORBIDDEN",
        "NOT_FOUND, NOT_FOUND",
        "UNAUTHENTICATED, CONNECT_AGAIN"
    })
    void a_refusal_is_asked_once_and_said_in_a_sentence_that_tells_what_to_do(
            Fault mishap, ClassroomException.Kind kind) {
        sandbox.mishap(mishap, 99, "GET", API);
        Pull pull = gradebook.pull(room.id());
        assertThat(pull.grades()).isEmpty();
        assertThat(pull.problems()).containsExactly(PullProblem.of(kind.messageKey()));
        assertThat(failure()).isEqualTo(kind);
        assertThat(sandbox.calls("GET", COURSE_WORK)).isLessThanOrEqualTo(2);
    }

    @Test
    void grades_of_people_unknown_here_are_told_and_left_out() {
        Pull before = gradebook.pull(room.id());
        String brian = courses.findByClass(room.id()).orElseThrow().nameOf(Person.BRIAN.id());
        forget(brian);
        Pull pull = gradebook.pull(room.id());
        assertThat(pull.problems()).containsExactly(PullProblem.of("classroom.pull.unknown", 1));
        assertThat(pull.grades()).hasSizeLessThan(before.grades().size());
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient db;

    private void forget(String name) {
        db.sql("delete from external_id where external_id = :name")
                .param("name", name)
                .update();
    }

    private ClassroomException.@Nullable Kind failure() {
        return courses.findByClass(room.id()).orElseThrow().failure();
    }

    private Map<String, Double> grades(Pull pull) {
        var grades = new HashMap<String, Double>();
        pull.grades().forEach(grade -> {
            String theirs = externalIds.namesOf("google", grade.student()).get(0);
            grades.put(
                    grade.workId() + " " + theirs.substring(theirs.indexOf('/') + 1),
                    grade.amount().doubleValue());
        });
        return grades;
    }
}
