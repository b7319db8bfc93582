package org.studentled.classroom.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.classroom.ClassroomStatus;
import org.studentled.classroom.ConnectGoogle;
import org.studentled.classroom.CourseClasses;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.classroom.google.Permission;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Role;
import org.studentled.school.SchoolClass;
import org.studentled.school.StaffId;

/** A teacher picks among their courses in Google Classroom, and each becomes a class. */
@Controller
@RequestMapping("/classroom/courses")
class CourseClassesPage {

    private static final String GRADE = "grade.";

    private final CourseClasses courseClasses;
    private final ClassroomStatus classroomStatus;
    private final ConnectGoogle connectGoogle;
    private final AccessPolicy accessPolicy;

    CourseClassesPage(
            CourseClasses courseClasses,
            ClassroomStatus classroomStatus,
            ConnectGoogle connectGoogle,
            AccessPolicy accessPolicy) {
        this.courseClasses = courseClasses;
        this.classroomStatus = classroomStatus;
        this.connectGoogle = connectGoogle;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        StaffId teacher = teacher(actor);
        if (classroomStatus.account(teacher).connected()) {
            list(teacher, page).ifPresent(offer -> model.addAttribute("offer", offer));
        }
        // Only now it is known whether Google still accepts the connection.
        ClassroomStatus.Account account = classroomStatus.account(teacher);
        model.addAttribute("account", account);
        if (account.offered() && !account.connected()) {
            model.addAttribute("ticket", connectGoogle.ticket(actor, null, Permission.READ));
        }
        return "classroom/courses";
    }

    @PostMapping
    String open(
            Actor actor, @RequestParam(defaultValue = "") List<String> course, @RequestParam Map<String, String> form) {
        StaffId teacher = teacher(actor);
        if (course.isEmpty() || course.size() > CourseClasses.ON_A_PAGE) {
            throw RequestRefused.invalid("classroom.courses.nothing");
        }
        Map<String, Integer> grades = new HashMap<>();
        course.forEach(id -> grades.put(id, grade(form.getOrDefault(GRADE + id, ""))));
        List<ClassId> opened = patiently(() -> courseClasses.open(teacher, grades));
        return opened.size() == 1 ? "redirect:/classes/" + opened.get(0) : "redirect:/";
    }

    private Optional<CourseClasses.Offer> list(StaffId teacher, int page) {
        try {
            return Optional.of(patiently(() -> courseClasses.list(teacher, page)));
        } catch (ClassroomException ended) {
            if (ended.kind() == ClassroomException.Kind.CONNECT_AGAIN) {
                return Optional.empty();
            }
            throw ended;
        }
    }

    /** What passes is tried again by the teacher here, and not by us as elsewhere. */
    private static <T> T patiently(Supplier<T> google) {
        try {
            return google.get();
        } catch (ClassroomException failure) {
            if (failure.isPassing()) {
                throw RequestRefused.unavailable("classroom.courses.later");
            }
            throw failure;
        }
    }

    private static int grade(String chosen) {
        if (!chosen.matches("\\d{1,2}") || Integer.parseInt(chosen) > SchoolClass.LAST_GRADE) {
            throw RequestRefused.invalid("school.class.grade.wrong");
        }
        return Integer.parseInt(chosen);
    }

    private StaffId teacher(Actor actor) {
        accessPolicy.requireStaff(actor);
        if (!actor.is(Role.TEACHER)) {
            throw RequestRefused.notAllowed("access.denied.staff");
        }
        return new StaffId(actor.id());
    }
}
