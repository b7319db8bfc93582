package org.studentled.lms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.sandbox.SandboxSchool;
import org.studentled.sandbox.lms.Course;
import org.studentled.sandbox.lms.MembershipEndpoint.Fault;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.ExternalIds;
import org.studentled.school.Student;
import org.studentled.school.Students;

/** The class follows the list of its LMS, and never loses a child to a bad connection. */
class ClassListTest {

    private static final SandboxSchool HOUSE = SharedSchool.get();

    private final OtherSchool school = OtherSchool.beside(HOUSE);
    private final CourseRoster roster = HOUSE.bean(CourseRoster.class);
    private ClassId room12;

    @BeforeEach
    void theTeacherOpensTheClass() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        var teacher = HOUSE.bean(ExternalIds.class)
                .staffOf(school.platform().issuer(), "ms-1")
                .orElseThrow();
        var classes = HOUSE.bean(Classes.class).taughtBy(teacher);
        assertThat(classes).singleElement().satisfies(room -> {
            assertThat(room.name()).isEqualTo(Course.TITLE);
            assertThat(room.grade()).isEqualTo(3);
        });
        room12 = classes.get(0).id();
    }

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void the_first_launch_of_the_teacher_brings_the_children() {
        assertThat(names())
                .containsExactly(
                        "Ana Álvarez",
                        "Brian O'Neil",
                        "Chen Wei (陈伟)",
                        "Dalia Haddad",
                        "Emeka Okafor",
                        "Frida Lindqvist");
    }

    @Test
    void a_second_launch_opens_no_second_class() {
        assertThat(school.visitor().launch("ms-2").letIn()).isTrue();

        var coTeacher = HOUSE.bean(ExternalIds.class)
                .staffOf(school.platform().issuer(), "ms-2")
                .orElseThrow();
        assertThat(HOUSE.bean(Classes.class).teaches(coTeacher, room12)).isTrue();
    }

    @Test
    void a_child_that_is_no_longer_listed_leaves_and_may_come_back() {
        var dalia = school.lms().course().with("ms-14");
        school.lms().course().remove("ms-14");
        assertThat(roster.read(room12).left()).isEqualTo(1);
        assertThat(names()).hasSize(5).doesNotContain("Dalia Haddad");

        school.lms().course().put(dalia);

        assertThat(roster.read(room12).came()).isEqualTo(1);
        assertThat(names()).contains("Dalia Haddad");
    }

    @Test
    void an_inactive_child_leaves() {
        school.lms().course().put(school.lms().course().with("ms-15").as("Inactive"));

        assertThat(roster.read(room12).left()).isEqualTo(1);
        assertThat(names()).doesNotContain("Emeka Okafor");
    }

    @ParameterizedTest
    @EnumSource(names = {"SECOND_PAGE_FAILS", "HALF_A_PAGE", "FOREIGN_NEXT"})
    void a_list_that_breaks_off_changes_nothing(Fault mishap) {
        school.lms().service().mishap(mishap);

        assertThatThrownBy(() -> roster.read(room12)).isInstanceOf(ServiceFailed.class);
        assertThat(names()).hasSize(6);
    }

    @Test
    void a_list_without_a_natural_end_removes_nobody() {
        school.lms().course().remove("ms-11");
        school.lms().service().mishap(Fault.NEVER_ENDS);

        var reading = roster.read(room12);

        assertThat(reading.complete()).isFalse();
        assertThat(reading.left()).isZero();
        assertThat(names()).contains("Ana Álvarez");
    }

    @Test
    void an_empty_list_is_not_believed() {
        List.of("ms-11", "ms-12", "ms-13", "ms-14", "ms-15", "ms-16")
                .forEach(school.lms().course()::remove);

        assertThat(roster.read(room12).left()).isZero();
        assertThat(names()).hasSize(6);
    }

    @Test
    void children_whose_names_are_withheld_come_in_with_numbers_and_get_their_names_later() {
        try (var shy = OtherSchool.beside(HOUSE)) {
            shy.lms().service().mishap(Fault.NO_NAMES);
            assertThat(shy.visitor().launch("ms-1").letIn()).isTrue();
            var teacher = HOUSE.bean(ExternalIds.class)
                    .staffOf(shy.platform().issuer(), "ms-1")
                    .orElseThrow();
            var room = HOUSE.bean(Classes.class).taughtBy(teacher).get(0).id();
            assertThat(HOUSE.bean(Students.class).in(room))
                    .extracting(Student::fullName)
                    .contains("Student 1", "Student 6");

            shy.lms().service().mishap(Fault.NONE);
            roster.read(room);

            assertThat(HOUSE.bean(Students.class).in(room))
                    .extracting(Student::fullName)
                    .contains("Ana Álvarez");
            assertThat(HOUSE.bean(Students.class).in(room))
                    .extracting(Student::callName)
                    .contains("Ana");
        }
    }

    @Test
    void a_teacher_comes_in_though_the_list_cannot_be_had() {
        try (var silent = OtherSchool.beside(HOUSE)) {
            silent.lms().service().mishap(Fault.SECOND_PAGE_FAILS);

            assertThat(silent.visitor().launch("ms-1").letIn()).isTrue();
        }
    }

    @Test
    void a_child_that_comes_before_the_teacher_is_asked_to_wait() {
        try (var early = OtherSchool.beside(HOUSE)) {
            var outcome = early.visitor().launch("ms-11");

            assertThat(outcome.status()).isEqualTo(200);
            assertThat(outcome.page()).contains("hasn’t opened this yet");
        }
    }

    private List<String> names() {
        return HOUSE.bean(Students.class).in(room12).stream()
                .map(Student::fullName)
                .toList();
    }
}
