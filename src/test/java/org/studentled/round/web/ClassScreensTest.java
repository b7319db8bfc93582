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
import org.studentled.FullApplication;
import org.studentled.access.AuditLog;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffMember;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.web.TeacherFixture;

@FullApplication
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
    AuditLog auditLog;

    TeacherFixture fixture;

    @BeforeEach
    void open() {
        fixture = TeacherFixture.open(browser, sessions, staff, classes);
    }

    @Test
    void a_teacher_opens_a_class_without_any_lms() throws Exception {
        fixture.look("/classes/new")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kindergarten")));
        ClassId id = ClassId.random();
        fixture.press("/classes", "id", id.toString(), "name", "Room 6", "grade", "0")
                .andExpect(redirectedUrl("/classes/" + id));
        fixture.look("/classes/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kindergarten, no students yet.")));
    }

    @Test
    void two_taps_on_the_button_open_one_class() throws Exception {
        String id = ClassId.random().toString();
        for (int tap = 0; tap < 2; tap++) {
            fixture.press("/classes", "id", id, "name", "Room 6", "grade", "3")
                    .andExpect(redirectedUrl("/classes/" + id));
        }
        assertThat(classes.taughtBy(fixture.teacher().id()))
                .extracting(SchoolClass::name)
                .containsExactly("Room 5", "Room 6");
    }

    @Test
    void the_id_of_somebody_elses_class_opens_no_door() throws Exception {
        TeacherFixture other = TeacherFixture.open(browser, sessions, staff, classes);
        fixture.press("/classes", "id", other.id().toString(), "name", "Mine", "grade", "3")
                .andExpect(status().isForbidden());
        assertThat(classes.get(other.id()).name()).isEqualTo("Room 5");
    }

    @Test
    void a_class_without_a_name_or_with_a_grade_that_is_none_is_refused_with_a_sentence() throws Exception {
        fixture.press("/classes", "id", ClassId.random().toString(), "name", "  ", "grade", "3")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The field is empty")));
        fixture.press("/classes", "id", ClassId.random().toString(), "name", "Room 6", "grade", "13")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("choose a grade")));
    }

    @Test
    void names_that_can_be_read_in_two_ways_are_shown_back_before_anybody_comes() throws Exception {
        fixture.press(fixture.at() + "/students", "names", "Okafor\tAda\n1. Lindqvist, Ben (Benny)")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Okafor Ada\nBen Lindqvist (Benny)")));
        assertThat(students.in(fixture.id())).isEmpty();
        fixture.press(fixture.at() + "/students", "looked", "true", "names", "Ada Okafor\nBen Lindqvist (Benny)")
                .andExpect(redirectedUrl(fixture.at()));
        assertThat(students.in(fixture.id())).extracting(Student::callName).containsExactlyInAnyOrder("Ada", "Benny");
    }

    @Test
    void names_typed_one_per_line_come_into_the_class_once() throws Exception {
        String typed = "Ana López\n\n  Benjamin Okafor (Ben) \r\nana lópez";
        fixture.press(fixture.at() + "/students", "names", typed).andExpect(redirectedUrl(fixture.at()));
        fixture.press(fixture.at() + "/students", "names", typed);

        assertThat(students.in(fixture.id()))
                .extracting(Student::fullName, Student::callName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ana López", "Ana"),
                        org.assertj.core.groups.Tuple.tuple("Benjamin Okafor", "Ben"));
        fixture.look(fixture.at()).andExpect(content().string(containsString("Ana López")));
    }

    @Test
    void a_name_far_too_long_adds_nobody() throws Exception {
        fixture.press(fixture.at() + "/students", "names", "Ana\n" + "x".repeat(121))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The limit is 120 characters")));
        assertThat(students.in(fixture.id())).isEmpty();
    }

    @Test
    void a_child_leaves_and_comes_back_and_the_book_knows_who_did_it() throws Exception {
        Student ana = students.enroll(fixture.id(), "Ana", null);
        String at = fixture.at() + "/students/" + ana.id();
        fixture.press(at + "/leave").andExpect(redirectedUrl(fixture.at()));
        assertThat(students.in(fixture.id())).isEmpty();
        fixture.look(fixture.at()).andExpect(content().string(containsString("Left the class")));
        fixture.look(at).andExpect(content().string(containsString("Ana left the class on")));

        fixture.press(at + "/come-back");
        assertThat(students.in(fixture.id())).extracting(Student::id).containsExactly(ana.id());
        assertThat(auditLog.findBySubject(ana.id().value()))
                .extracting(AuditLog.Entry::what, AuditLog.Entry::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("student-left", fixture.actor()),
                        org.assertj.core.groups.Tuple.tuple("student-came-back", fixture.actor()));
    }

    @Test
    void a_name_is_corrected() throws Exception {
        Student ana = students.enroll(fixture.id(), "Anna Lopes", null);
        fixture.press(fixture.at() + "/students/" + ana.id(), "fullName", "Ana López", "callName", "Anita");
        assertThat(students.get(ana.id()))
                .extracting(Student::fullName, Student::callName)
                .containsExactly("Ana López", "Anita");
    }

    @Test
    void another_class_its_children_and_pupils_doors_stay_closed() throws Exception {
        TeacherFixture other = TeacherFixture.open(browser, sessions, staff, classes);
        Student ana = students.enroll(other.id(), "Ana", null);
        fixture.look(other.at())
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Ana"))));
        fixture.look(other.at() + "/students/" + ana.id()).andExpect(status().isForbidden());
        fixture.look(fixture.at() + "/students/" + ana.id()).andExpect(status().isNotFound());
        fixture.press(fixture.at() + "/students/" + ana.id() + "/leave").andExpect(status().isNotFound());
        fixture.press(other.at() + "/students", "names", "Mallory").andExpect(status().isForbidden());
        fixture.as(Actor.student(ana.id()), get(other.at())).andExpect(status().isForbidden());
        fixture.as(Actor.student(ana.id()), get("/classes/new")).andExpect(status().isForbidden());
        assertThat(students.in(other.id())).containsExactly(ana);
    }

    @Test
    void the_name_and_the_grade_are_changed() throws Exception {
        fixture.press(fixture.at(), "name", "Room 5b", "grade", "3").andExpect(redirectedUrl(fixture.at()));
        assertThat(classes.get(fixture.id()))
                .extracting(SchoolClass::name, SchoolClass::grade)
                .containsExactly("Room 5b", 3);
    }

    @Test
    void a_list_that_is_kept_here_can_not_be_read_elsewhere() throws Exception {
        fixture.press(fixture.at() + "/list")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You manage its list here")));
        fixture.look(fixture.at() + "?came=2&left=0&complete=false")
                .andExpect(content().string(containsString("2 students added, none removed.")))
                .andExpect(content().string(containsString("no one was removed")));
    }

    @Test
    void the_office_sees_the_class_but_no_buttons_of_the_teacher() throws Exception {
        StaffMember office = staff.addOffice("Office", "office-" + fixture.id() + "@school.example");
        students.enroll(fixture.id(), "Ana", null);
        fixture.as(Actor.office(office.id()), get(fixture.at()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/hand-over/"))))
                .andExpect(content().string(not(containsString("/rounds/new"))));
        fixture.pressAs(Actor.office(office.id()), fixture.at(), "name", "Room 1", "grade", "2")
                .andExpect(status().isForbidden());
    }

    @Test
    void the_office_says_who_came_who_moved_away_and_how_a_name_is_written() throws Exception {
        Actor office = Actor.office(staff.addOffice("Office", null).id());
        fixture.pressAs(office, fixture.at() + "/students", "names", "Ben Osei").andExpect(status().is3xxRedirection());
        Student ben = students.in(fixture.id()).get(0);
        String page = fixture.at() + "/students/" + ben.id();
        fixture.pressAs(office, page, "fullName", "Benjamin Osei", "callName", "Ben")
                .andExpect(status().is3xxRedirection());
        fixture.pressAs(office, page + "/leave").andExpect(status().is3xxRedirection());
        assertThat(students.get(ben.id()).fullName()).isEqualTo("Benjamin Osei");
        assertThat(students.get(ben.id()).isHere()).isFalse();
        fixture.pressAs(office, page + "/come-back").andExpect(status().is3xxRedirection());
        assertThat(students.get(ben.id()).isHere()).isTrue();
    }
}
