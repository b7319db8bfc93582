package org.studentled.round.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.studentled.WholeHouse;
import org.studentled.access.Audit;
import org.studentled.access.Sessions;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffMember;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.Who;

@WholeHouse
class ClassScreensTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Sessions sessions;

    @Autowired
    Staff staff;

    @Autowired
    Classes classes;

    @Autowired
    Students students;

    @Autowired
    Audit audit;

    Room room;

    @BeforeEach
    void open() {
        room = Room.open(browser, sessions, staff, classes);
    }

    @Test
    void a_teacher_opens_a_class_without_any_lms() throws Exception {
        room.look("/classes/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kindergarten")));
        ClassId id = ClassId.random();
        room.press("/classes", "id", id.toString(), "name", "Room 6", "grade", "0")
                .andExpect(redirectedUrl("/classes/" + id));
        room.look("/classes/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kindergarten, no students yet.")));
    }

    @Test
    void two_taps_on_the_button_open_one_class() throws Exception {
        String id = ClassId.random().toString();
        for (int tap = 0; tap < 2; tap++) {
            room.press("/classes", "id", id, "name", "Room 6", "grade", "3").andExpect(redirectedUrl("/classes/" + id));
        }
        assertThat(classes.taughtBy(room.teacher().id()))
                .extracting(SchoolClass::name)
                .containsExactly("Room 5", "Room 6");
    }

    @Test
    void the_id_of_somebody_elses_class_opens_no_door() throws Exception {
        Room other = Room.open(browser, sessions, staff, classes);
        room.press("/classes", "id", other.id().toString(), "name", "Mine", "grade", "3")
                .andExpect(status().isForbidden());
        assertThat(classes.get(other.id()).name()).isEqualTo("Room 5");
    }

    @Test
    void a_class_without_a_name_or_with_a_grade_that_is_none_is_refused_with_a_sentence() throws Exception {
        room.press("/classes", "id", ClassId.random().toString(), "name", "  ", "grade", "3")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The field is empty")));
        room.press("/classes", "id", ClassId.random().toString(), "name", "Room 6", "grade", "13")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("choose a grade")));
    }

    @Test
    void names_that_can_be_read_in_two_ways_are_shown_back_before_anybody_comes() throws Exception {
        room.press(room.at() + "/students", "names", "Okafor\tAda\n1. Lindqvist, Ben (Benny)")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Okafor Ada\nBen Lindqvist (Benny)")));
        assertThat(students.in(room.id())).isEmpty();
        room.press(room.at() + "/students", "looked", "true", "names", "Ada Okafor\nBen Lindqvist (Benny)")
                .andExpect(redirectedUrl(room.at()));
        assertThat(students.in(room.id())).extracting(Student::callName).containsExactlyInAnyOrder("Ada", "Benny");
    }

    @Test
    void names_typed_one_per_line_come_into_the_class_once() throws Exception {
        String typed = "Ana López\n\n  Benjamin Okafor (Ben) \r\nana lópez";
        room.press(room.at() + "/students", "names", typed).andExpect(redirectedUrl(room.at()));
        room.press(room.at() + "/students", "names", typed);

        assertThat(students.in(room.id()))
                .extracting(Student::fullName, Student::callName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ana López", "Ana"),
                        org.assertj.core.groups.Tuple.tuple("Benjamin Okafor", "Ben"));
        room.look(room.at()).andExpect(content().string(containsString("Ana López")));
    }

    @Test
    void a_name_far_too_long_adds_nobody() throws Exception {
        room.press(room.at() + "/students", "names", "Ana\n" + "x".repeat(121))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The limit is 120 characters")));
        assertThat(students.in(room.id())).isEmpty();
    }

    @Test
    void a_child_leaves_and_comes_back_and_the_book_knows_who_did_it() throws Exception {
        Student ana = students.enrol(room.id(), "Ana", null);
        String at = room.at() + "/students/" + ana.id();
        room.press(at + "/leave").andExpect(redirectedUrl(room.at()));
        assertThat(students.in(room.id())).isEmpty();
        room.look(room.at()).andExpect(content().string(containsString("Left the class")));
        room.look(at).andExpect(content().string(containsString("Ana left the class on")));

        room.press(at + "/come-back");
        assertThat(students.in(room.id())).extracting(Student::id).containsExactly(ana.id());
        assertThat(audit.about(ana.id().value()))
                .extracting(Audit.Noted::what, Audit.Noted::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("student-left", room.who()),
                        org.assertj.core.groups.Tuple.tuple("student-came-back", room.who()));
    }

    @Test
    void a_name_is_corrected() throws Exception {
        Student ana = students.enrol(room.id(), "Anna Lopes", null);
        room.press(room.at() + "/students/" + ana.id(), "fullName", "Ana López", "callName", "Anita");
        assertThat(students.get(ana.id()))
                .extracting(Student::fullName, Student::callName)
                .containsExactly("Ana López", "Anita");
    }

    @Test
    void another_class_its_children_and_pupils_doors_stay_closed() throws Exception {
        Room other = Room.open(browser, sessions, staff, classes);
        Student ana = students.enrol(other.id(), "Ana", null);
        room.look(other.at())
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Ana"))));
        room.look(other.at() + "/students/" + ana.id()).andExpect(status().isForbidden());
        room.look(room.at() + "/students/" + ana.id()).andExpect(status().isNotFound());
        room.press(room.at() + "/students/" + ana.id() + "/leave").andExpect(status().isNotFound());
        room.press(other.at() + "/students", "names", "Mallory").andExpect(status().isForbidden());
        room.as(Who.pupil(ana.id()), get(other.at())).andExpect(status().isForbidden());
        room.as(Who.pupil(ana.id()), get("/classes/new")).andExpect(status().isForbidden());
        assertThat(students.in(other.id())).containsExactly(ana);
    }

    @Test
    void a_colleague_becomes_a_co_teacher_by_address_and_a_stranger_does_not() throws Exception {
        StaffMember colleague = staff.welcomeTeacher("Mr. Kim", "kim-" + room.id() + "@school.example");
        room.press(room.at() + "/teachers", "email", " KIM-" + room.id() + "@school.example ")
                .andExpect(redirectedUrl(room.at()));
        assertThat(classes.teaches(colleague.id(), room.id())).isTrue();
        room.look(room.at()).andExpect(content().string(containsString("Mr. Kim")));

        room.press(room.at() + "/teachers", "email", "nobody@school.example")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        content().string(containsString("No one on the staff has the address nobody@school.example.")));
    }

    @Test
    void the_name_and_the_grade_are_changed() throws Exception {
        room.press(room.at(), "name", "Room 5b", "grade", "3").andExpect(redirectedUrl(room.at()));
        assertThat(classes.get(room.id()))
                .extracting(SchoolClass::name, SchoolClass::grade)
                .containsExactly("Room 5b", 3);
    }

    @Test
    void a_list_that_is_kept_here_can_not_be_read_elsewhere() throws Exception {
        room.press(room.at() + "/list")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You manage its list here")));
        room.look(room.at() + "?came=2&left=0&complete=false")
                .andExpect(content().string(containsString("2 students added, none removed.")))
                .andExpect(content().string(containsString("no one was removed")));
    }

    @Test
    void the_office_sees_the_class_but_no_buttons_of_the_teacher() throws Exception {
        StaffMember office = staff.welcomeOffice("Office", "office-" + room.id() + "@school.example");
        students.enrol(room.id(), "Ana", null);
        room.as(Who.office(office.id()), get(room.at()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/hand-over/"))))
                .andExpect(content().string(not(containsString("/rounds/new"))));
        room.pressAs(Who.office(office.id()), room.at() + "/students", "names", "Ben")
                .andExpect(status().isForbidden());
    }
}
