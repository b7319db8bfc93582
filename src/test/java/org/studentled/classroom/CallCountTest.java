package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.classroom.google.StoppedClock;
import org.studentled.sandbox.classroom.Call;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Roster;

/** Thirty children and sixty assignments, counted in WireMock's journal. */
@WithGoogleSandbox
class CallCountTest {

    private static final String COURSE = ClassroomSandbox.ROOM_12;
    private static final String NEW_WORK = "740000000001";

    @Autowired
    Roster roster;

    @Autowired
    ClassroomGradebook gradebook;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    StoppedClock clock;

    @Autowired
    GoogleClassFixture.Maker maker;

    GoogleClassFixture room;

    @BeforeEach
    void thirty_children_and_sixty_assignments() {
        room = maker.make();
        sandbox.happens().fill(COURSE, 30, 60);
    }

    @ParameterizedTest
    @CsvSource({"1000, 5", "100, 21", "20, 93"})
    void a_whole_class_takes_one_call_for_each_list_and_each_further_page_of_submissions(int cap, int calls) {
        sandbox.pagesOf("studentSubmissions", cap);
        assertThat(pull()).isEqualTo(1800);
        assertThat(apiCalls()).hasSize(calls).allMatch(call -> call.status() == 200);
    }

    @ParameterizedTest
    @CsvSource({"1000", "100", "20"})
    void an_unchanged_class_takes_four_calls_however_short_the_pages(int cap) {
        pull();
        sandbox.calm();
        sandbox.pagesOf("studentSubmissions", cap);
        clock.forward(Duration.ofHours(1));
        assertThat(pull()).isEqualTo(1800);
        assertThat(apiCalls()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void what_was_handed_in_and_given_back_since_takes_one_more_call_for_each_assignment() {
        pull();
        clock.forward(Duration.ofHours(1));
        sandbox.happens().set(COURSE, NEW_WORK, "Reading fluency 61");
        sandbox.happens().handIn(COURSE, NEW_WORK, Person.extra(1));
        sandbox.calm();
        assertThat(pull()).isEqualTo(1800);
        assertThat(apiCalls()).hasSize(5);
        clock.forward(Duration.ofHours(1));
        sandbox.happens().giveBack(COURSE, NEW_WORK, Person.extra(1), 77);
        sandbox.calm();
        assertThat(pull()).isEqualTo(1801);
        assertThat(apiCalls()).hasSize(5);
    }

    @Test
    void a_deleted_assignment_takes_its_grades_with_it_and_no_call_more() {
        pull();
        clock.forward(Duration.ofHours(1));
        sandbox.happens().delete(COURSE, "730000000060");
        sandbox.calm();
        assertThat(pull()).isEqualTo(1770);
        assertThat(apiCalls()).hasSize(4);
    }

    @Test
    void a_grade_changed_afterwards_comes_with_the_next_complete_reading() {
        pull();
        sandbox.happens().giveBack(COURSE, "730000000001", Person.extra(1), 12);
        clock.forward(Duration.ofHours(40));
        assertThat(gradebook.pull(room.id()).grades())
                .filteredOn(grade -> grade.workId().equals("730000000001"))
                .anyMatch(grade -> grade.amount().intValue() == 12);
    }

    @Test
    void a_grade_changed_afterwards_comes_at_once_when_someone_asks() {
        pull();
        sandbox.happens().giveBack(COURSE, "730000000001", Person.extra(1), 13);
        clock.forward(Duration.ofHours(1));
        assertThat(gradesOfFirstWork()).as("by a quick reading").doesNotContain(13);

        gradebook.lookAtEverything(room.id());

        assertThat(gradesOfFirstWork()).contains(13);
    }

    private List<Integer> gradesOfFirstWork() {
        return gradebook.pull(room.id()).grades().stream()
                .filter(grade -> grade.workId().equals("730000000001"))
                .map(grade -> grade.amount().intValue())
                .toList();
    }

    private int pull() {
        assertThat(roster.read(room.id()).complete()).isTrue();
        return gradebook.pull(room.id()).grades().size();
    }

    private List<Call> apiCalls() {
        return sandbox.calls().stream()
                .filter(call -> call.path().startsWith("/v1/"))
                .toList();
    }
}
