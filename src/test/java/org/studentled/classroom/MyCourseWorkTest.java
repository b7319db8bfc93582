package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.sandbox.classroom.Call;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.Students;

/** A student who connected sees their own courses and their own work, in one call and two for each course. */
@WithGoogleSandbox
class MyCourseWorkTest {

    private static final String[] SCOPES = {"courses.readonly", "coursework.me.readonly", "profile.emails"};

    @Autowired
    MyCourseWork myCourseWork;

    @Autowired
    GoogleAuthorizations connections;

    @Autowired
    Students students;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    GoogleClassFixture.Maker maker;

    private Actor student;

    @BeforeEach
    void a_pupil_of_two_running_courses_connects() {
        GoogleClassFixture room = maker.make();
        sandbox.happens().open("655000000077", "Art", Person.ROSA, 3);
        sandbox.happens().open("655000000078", "Old art", Person.ROSA, 3);
        sandbox.happens().archive("655000000078");
        sandbox.happens().set("655000000077", "745000000077", "My portrait");
        sandbox.happens().giveBack("655000000077", "745000000077", Person.extra(1), 88);
        sandbox.happens().open("655000000079", "Music", Person.ROSA, 1);
        sandbox.happens().set("655000000079", "745000000079", "My song");
        student = Actor.student(students.enroll(room.id(), "Pupil One", null).id());
        connections.save(
                student,
                Person.extra(1).id(),
                Person.extra(1).email(),
                Set.of(SCOPES),
                sandbox.refreshTokenOf(Person.extra(1), SCOPES));
        sandbox.calm();
    }

    @Test
    void its_own_courses_and_its_own_work_come_in_one_call_and_two_for_each_course() {
        List<MyCourseWork.Course> courses = myCourseWork.findByStudent(student);

        assertThat(courses).extracting(MyCourseWork.Course::name).containsExactlyInAnyOrder("Art", "Music");
        assertThat(calls()).as("1 + 2 × 2").hasSize(5).allMatch(call -> call.status() == 200);
        assertThat(items(courses, "Art")).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("My portrait");
            assertThat(item.standing()).isEqualTo("GIVEN_BACK");
            assertThat(item.points()).isEqualByComparingTo("88");
        });
        assertThat(items(courses, "Music"))
                .extracting(MyCourseWork.Item::standing)
                .containsExactly("OPEN");
    }

    @Test
    void nothing_of_anybody_else_is_asked_for() {
        myCourseWork.findByStudent(student);
        assertThat(calls())
                .allSatisfy(call ->
                        assertThat(call.path()).matches("/v1/courses(/\\d+/courseWork(/-/studentSubmissions)?)?"));
        assertThat(calls().stream().filter(call -> call.path().endsWith("studentSubmissions")))
                .allSatisfy(call -> assertThat(call.query()).contains("userId=me"));
    }

    @Test
    void a_course_that_is_refused_says_so_and_stops_no_other() {
        sandbox.mishap(Fault.FORBIDDEN, 1, "GET", ".*/655000000077/.*");
        List<MyCourseWork.Course> courses = myCourseWork.findByStudent(student);
        assertThat(courses)
                .filteredOn(course -> course.problem() != null)
                .extracting(MyCourseWork.Course::name)
                .containsExactly("Art");
        assertThat(items(courses, "Music")).hasSize(1);
    }

    @Test
    void who_did_not_connect_is_not_read() {
        Actor other = Actor.student(
                students.enroll(maker.make().id(), "Pupil Two", null).id());
        assertThat(myCourseWork.account(other)).isEmpty();
        assertThatThrownBy(() -> myCourseWork.findByStudent(other)).hasMessage("NOT_CONNECTED");
    }

    private static List<MyCourseWork.Item> items(List<MyCourseWork.Course> courses, String name) {
        return courses.stream()
                .filter(course -> course.name().equals(name))
                .flatMap(course -> course.items().stream())
                .toList();
    }

    private List<Call> calls() {
        return sandbox.calls().stream()
                .filter(call -> call.path().startsWith("/v1/"))
                .toList();
    }
}
