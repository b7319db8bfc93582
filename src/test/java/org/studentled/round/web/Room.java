package org.studentled.round.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.studentled.access.Sessions;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StaffMember;
import org.studentled.school.Who;

/** A class with its teacher at a screen, for the tests of this package. */
record Room(MockMvc browser, Sessions sessions, StaffMember teacher, ClassId id) {

    static Room open(MockMvc browser, Sessions sessions, Staff staff, Classes classes) {
        StaffMember teacher = staff.welcomeTeacher("Ms. Rivera", UUID.randomUUID() + "@school.example");
        ClassId id = classes.open("Room 5", 2, teacher.id()).id();
        return new Room(browser, sessions, teacher, id);
    }

    String at() {
        return "/classes/" + id;
    }

    Who who() {
        return Who.teacher(teacher.id());
    }

    ResultActions look(String path) throws Exception {
        return as(who(), get(path));
    }

    /** @param typed name, value, name, value, … */
    ResultActions press(String path, String... typed) throws Exception {
        return pressAs(who(), path, typed);
    }

    ResultActions pressAs(Who who, String path, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        return as(who, form);
    }

    ResultActions as(Who who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                request.header("X-Session", sessions.open(who, null)).header("HX-Request", "true"));
    }
}
