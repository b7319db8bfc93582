package org.studentled.school.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.studentled.access.Sessions;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffMember;

/** A class with its teacher at a screen, for the tests of this package. */
public record TeacherFixture(MockMvc browser, Sessions sessions, StaffMember teacher, ClassId id) {

    public static TeacherFixture open(MockMvc browser, Sessions sessions, Staff staff, Classes classes) {
        StaffMember teacher = staff.addTeacher("Ms. Rivera", UUID.randomUUID() + "@school.example");
        ClassId id = classes.create("Room 5", 2, teacher.id()).id();
        return new TeacherFixture(browser, sessions, teacher, id);
    }

    public String at() {
        return "/classes/" + id;
    }

    public Actor actor() {
        return Actor.teacher(teacher.id());
    }

    public ResultActions look(String path) throws Exception {
        return as(actor(), get(path));
    }

    /** @param typed name, value, name, value, … */
    public ResultActions press(String path, String... typed) throws Exception {
        return pressAs(actor(), path, typed);
    }

    public ResultActions pressAs(Actor actor, String path, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        return as(actor, form);
    }

    public ResultActions as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                request.header("X-Session", sessions.start(actor, null)).header("HX-Request", "true"));
    }
}
