package org.studentled.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.studentled.access.Visit;
import org.studentled.access.Visitors;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Households;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Adds the bar to the top of every page: models get {@code bar} and {@code who}. */
@Component
class BarAbove implements HandlerInterceptor {

    private final Visitors visitors;
    private final Classes classes;
    private final Students students;
    private final Staff staff;
    private final Households households;

    BarAbove(Visitors visitors, Classes classes, Students students, Staff staff, Households households) {
        this.visitors = visitors;
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
        visitors.now().ifPresent(visit -> {
            page.getModel().putIfAbsent("who", visit.who());
            // A page that says itself who stands there, or that no one does, is left alone.
            if (!page.getModel().containsKey("bar")) {
                page.addObject("bar", barOf(visit));
            }
        });
    }

    private Bar barOf(Visit visit) {
        return new Bar(className(visit), personName(visit.who()), visit.who().role(), visit.handedOverBy() != null);
    }

    private @Nullable String className(Visit visit) {
        ClassId id = visit.classId();
        return id == null ? null : classes.find(id).map(SchoolClass::name).orElse(null);
    }

    private String personName(Who who) {
        return switch (who.role()) {
            case TEACHER, OFFICE -> staff.get(new StaffId(who.id())).name();
            case STUDENT -> students.get(new StudentId(who.id())).callName();
            case ADULT -> households.adult(new AdultId(who.id())).name();
            case SYSTEM -> "";
        };
    }
}
