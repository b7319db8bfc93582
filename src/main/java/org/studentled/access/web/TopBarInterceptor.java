package org.studentled.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.CurrentSession;
import org.studentled.access.Session;
import org.studentled.school.Actor;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffRoles;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Adds the bar to the top of every page: models get {@code bar} and {@code who}. */
@Component
class TopBarInterceptor implements HandlerInterceptor {

    private final CurrentSession currentSession;
    private final Classes classes;
    private final Students students;
    private final Staff staff;
    private final Households households;
    private final StaffRoles staffRoles;

    TopBarInterceptor(
            CurrentSession currentSession,
            Classes classes,
            Students students,
            Staff staff,
            Households households,
            StaffRoles staffRoles) {
        this.staffRoles = staffRoles;
        this.currentSession = currentSession;
        this.classes = classes;
        this.students = students;
        this.staff = staff;
        this.households = households;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page == null || view == null || view.startsWith("redirect:") || view.startsWith("forward:")) {
            return;
        }
        currentSession.find().ifPresent(session -> {
            page.getModel().putIfAbsent("who", session.actor());
            // A page that says itself who stands there, or that no one does, is left alone.
            if (!page.getModel().containsKey("bar")) {
                page.addObject("bar", topBarOf(session));
            }
        });
    }

    private TopBar topBarOf(Session session) {
        return new TopBar(
                className(session),
                personName(session.actor()),
                session.actor().role(),
                session.handedOverBy() != null,
                session.mayChangeRole()
                        && staffRoles.rolesOf(new StaffId(session.actor().id())).size() > 1);
    }

    private @Nullable String className(Session session) {
        ClassId id = session.classId();
        return id == null ? null : classes.find(id).map(SchoolClass::name).orElse(null);
    }

    private String personName(Actor actor) {
        return switch (actor.role()) {
            case TEACHER, OFFICE, ADMINISTRATOR, PRINCIPAL, COUNSELOR, SPECIALIST ->
                staff.get(new StaffId(actor.id())).name();
            case STUDENT -> students.get(new StudentId(actor.id())).callName();
            case ADULT -> households.adult(new AdultId(actor.id())).name();
            case DOOR_HELPER, SYSTEM -> "";
        };
    }
}
