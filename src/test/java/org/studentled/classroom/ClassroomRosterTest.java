package org.studentled.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.sandbox.classroom.ClassroomSandbox;
import org.studentled.sandbox.classroom.Fault;
import org.studentled.sandbox.classroom.Person;
import org.studentled.school.Classes;
import org.studentled.school.Roster;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

@WithGoogleSandbox
class ClassroomRosterTest {

    @Autowired
    Roster roster;

    @Autowired
    Students students;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    CourseLinking courseLinking;

    @Autowired
    ClassroomSandbox sandbox;

    @Autowired
    GoogleClassFixture.Maker maker;

    GoogleClassFixture room;

    @BeforeEach
    void room() {
        room = maker.make();
    }

    @Test
    void linking_brings_the_whole_class_and_a_second_reading_nobody_new() {
        assertThat(students.in(room.id()))
                .extracting(Student::fullName)
                .containsExactlyInAnyOrder(
                        "Ana Álvarez",
                        "Brian O'Neil",
                        "Chen Wei (陈伟)",
                        "Dalia Haddad",
                        "Emeka Okafor",
                        "Frida Lindqvist");
        assertThat(roster.read(room.id())).isEqualTo(new Roster.Reading(0, 0, true));
        assertThat(sandbox.calls("GET", "/v1/.*")).isEqualTo(2);
    }

    @Test
    void who_joins_comes_who_leaves_leaves_and_may_come_back() {
        sandbox.happens().join(ClassroomSandbox.ROOM_12, 40);
        sandbox.happens().leave(ClassroomSandbox.ROOM_12, Person.FRIDA);
        sandbox.pages(7, true);
        assertThat(roster.read(room.id())).isEqualTo(new Roster.Reading(40, 1, true));
        assertThat(students.in(room.id())).hasSize(45);
        sandbox.happens().back(ClassroomSandbox.ROOM_12, Person.FRIDA);
        assertThat(roster.read(room.id())).isEqualTo(new Roster.Reading(1, 0, true));
    }

    @Test
    void a_list_that_breaks_off_removes_nobody() {
        sandbox.pages(2, false);
        sandbox.mishap(Fault.FORBIDDEN, 1, "GET", "/v1/courses/\\d+/teachers");
        assertThat(roster.read(room.id()).complete()).isFalse();
        assertThat(students.in(room.id())).hasSize(6);
    }

    @Test
    void a_child_the_teacher_typed_stays_though_google_does_not_know_it() {
        Student typed = students.enroll(room.id(), "Grace Without Account", null);
        roster.read(room.id());
        assertThat(students.in(room.id())).extracting(Student::id).contains(typed.id());
    }

    @Test
    void a_colleague_the_school_knows_by_mail_teaches_the_class_too() {
        StaffId omar = staff.findByEmail(Person.OMAR.email())
                .orElseGet(() -> staff.addTeacher("Omar Reyes", Person.OMAR.email()))
                .id();
        roster.read(room.id());
        assertThat(classes.teaches(omar, room.id())).isTrue();
    }

    @Test
    void a_preview_proposes_children_by_name_and_keeps_nothing() {
        courseLinking.unlink(room.id());
        var other = classes.create("Room 12, by hand", 3, room.tina()).id();
        StudentId ana = students.enroll(other, "Alvarez, Ana", null).id();
        StudentId chen = students.enroll(other, "Wei Chen", null).id();
        var preview = courseLinking.preview(room.tina(), other, ClassroomSandbox.ROOM_12);
        assertThat(preview.people()).hasSize(6);
        assertThat(preview.people())
                .filteredOn(person -> person.student() != null)
                .extracting(CourseLinking.Person::student)
                .containsExactlyInAnyOrder(ana, chen);
        assertThat(students.in(other)).hasSize(2);
        assertThat(roster.covers(other)).isFalse();
    }

    @Test
    void only_active_courses_are_offered_to_link() {
        assertThat(courseLinking.choices(room.tina()).running())
                .extracting(CourseLinking.Choice::id)
                .containsExactly(ClassroomSandbox.ROOM_12, ClassroomSandbox.SCIENCE_CLUB);
    }
}
