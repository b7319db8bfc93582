package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.classroom.consent.GoogleAuthorizations;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** A teacher picks courses in Google Classroom, and each becomes a class with its people, once. */
@WithGoogleSandbox
class CourseClassesTest {

    private static final String SCIENCE = "880000000001";
    private static final String READING = "880000000002";

    @Autowired
    CourseClasses courseClasses;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Staff staff;

    @Autowired
    GoogleAuthorizations authorizations;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    GoogleClassFixture.Maker maker;

    StaffId tina;
    StaffId rosa;

    @BeforeEach
    void two_courses_of_rosa_and_one_of_tina() {
        tina = maker.make().tina();
        rosa = staff.addTeacher("Rosa Lind", null).id();
        connect(rosa, Person.ROSA);
        sandbox.happens().open(SCIENCE, "Science, 5th grade", Person.ROSA, 3);
        sandbox.happens().open(READING, "Kindergarten reading", Person.ROSA, 12);
    }

    @Test
    void each_course_becomes_a_class_with_its_students_at_once() {
        assertThat(rowsOf(rosa))
                .extracting(CourseClasses.Row::grade, CourseClasses.Row::mine)
                .containsExactlyInAnyOrder(fresh(5), fresh(0));
        List<ClassId> opened = courseClasses.open(rosa, Map.of(SCIENCE, 6, READING, 0));
        assertThat(classes.taughtBy(rosa))
                .extracting(SchoolClass::name, SchoolClass::grade)
                .containsExactlyInAnyOrder(tuple("Science, 5th grade", 6), tuple("Kindergarten reading", 0));
        assertThat(opened.stream().flatMap(id -> students.in(id).stream()))
                .hasSize(15)
                .extracting(Student::fullName)
                .contains("Pupil12 Extra");
        assertThat(rowsOf(rosa)).allMatch(CourseClasses.Row::mine);
    }

    @Test
    void pressed_twice_at_the_same_moment_makes_one() {
        var presses = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> courseClasses.open(rosa, Map.of(SCIENCE, 5, READING, 0))))
                .limit(3)
                .toList();
        assertThat(presses.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(classes.taughtBy(rosa)).hasSize(2);
        courseClasses.open(rosa, Map.of(SCIENCE, 9));
        assertThat(classes.taughtBy(rosa)).extracting(SchoolClass::grade).containsExactlyInAnyOrder(5, 0);
    }

    @Test
    void when_google_fails_halfway_nothing_is_made() {
        sandbox.mishap(Fault.FORBIDDEN, 1, "GET", "/v1/courses/" + READING + "/teachers");
        assertThatExceptionOfType(ClassroomException.class)
                .isThrownBy(() -> courseClasses.open(rosa, Map.of(SCIENCE, 5, READING, 0)));
        assertThat(classes.taughtBy(rosa)).isEmpty();
        assertThat(rowsOf(rosa)).noneMatch(row -> row.schoolClass() != null);
    }

    @Test
    void a_course_of_others_or_an_archived_one_becomes_no_class() {
        sandbox.happens().archive(SCIENCE);
        assertRefused(SCIENCE, ClassroomException.Kind.COURSE_ARCHIVED);
        assertRefused(ClassroomSandbox.ROOM_12, ClassroomException.Kind.NOT_A_TEACHER);
        assertThat(rowsOf(rosa)).extracting(CourseClasses.Row::courseId).containsExactly(READING);
        assertThat(courseClasses.list(rosa, 0).leftOut()).isEqualTo(1);
    }

    @Test
    void a_course_that_a_colleague_has_added_is_joined() {
        sandbox.happens().teach(ClassroomSandbox.ROOM_12, Person.ROSA);
        assertThat(rowsOf(rosa))
                .filteredOn(row -> row.schoolClass() != null)
                .extracting(CourseClasses.Row::mine)
                .containsExactly(false);
        List<ClassId> joined = courseClasses.open(rosa, Map.of(ClassroomSandbox.ROOM_12, 1));
        assertThat(classes.teachersOf(joined.get(0))).containsExactlyInAnyOrder(tina, rosa);
        assertThat(classes.get(joined.get(0)).grade()).isEqualTo(3);
    }

    @Test
    void many_courses_come_in_pages() {
        IntStream.range(0, 23)
                .forEach(each ->
                        sandbox.happens().open("8900000000%02d".formatted(each), "Course " + each, Person.ROSA, 0));
        assertThat(courseClasses.list(rosa, 0).rows()).hasSize(CourseClasses.ON_A_PAGE);
        assertThat(courseClasses.list(rosa, 0).more()).isTrue();
        assertThat(courseClasses.list(rosa, 99).rows()).hasSize(5);
        assertThat(courseClasses.list(rosa, 1).more()).isFalse();
    }

    private void assertRefused(String course, ClassroomException.Kind kind) {
        assertThatExceptionOfType(ClassroomException.class)
                .isThrownBy(() -> courseClasses.open(rosa, Map.of(course, 3)))
                .extracting(ClassroomException::kind)
                .isEqualTo(kind);
    }

    private List<CourseClasses.Row> rowsOf(StaffId teacher) {
        return courseClasses.list(teacher, 0).rows();
    }

    private void connect(StaffId teacher, Person person) {
        authorizations.save(
                Actor.teacher(teacher),
                person.id(),
                person.email(),
                Set.of(GoogleClassFixture.SCOPES),
                sandbox.refreshTokenOf(person, GoogleClassFixture.SCOPES));
    }

    private static Tuple fresh(int grade) {
        return tuple(grade, false);
    }
}
