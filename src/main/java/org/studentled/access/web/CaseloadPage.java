package org.studentled.access.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.StaffAdministration;
import org.studentled.school.Actor;
import org.studentled.school.Caseloads;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The students whom a counselor looks after, chosen by the office. */
@Controller
@RequestMapping("/office/staff/{id}/students")
class CaseloadPage {

    private static final int FOUND = 10;
    private static final int ON_A_PAGE = 50;

    private final AccessPolicy accessPolicy;
    private final Staff staff;
    private final Students students;
    private final Classes classes;
    private final Caseloads caseloads;
    private final StaffAdministration administration;

    CaseloadPage(
            AccessPolicy accessPolicy,
            Staff staff,
            Students students,
            Classes classes,
            Caseloads caseloads,
            StaffAdministration administration) {
        this.accessPolicy = accessPolicy;
        this.staff = staff;
        this.students = students;
        this.classes = classes;
        this.caseloads = caseloads;
        this.administration = administration;
    }

    /** @param who a part of the name of a student to add */
    @GetMapping
    String show(
            Actor actor,
            @PathVariable StaffId id,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        accessPolicy.requireOffice(actor);
        List<StudentId> all = caseloads.studentsOf(id);
        int shown = Math.min(Math.max(page, 0), all.size() / ON_A_PAGE);
        List<StudentId> listed =
                all.stream().skip((long) shown * ON_A_PAGE).limit(ON_A_PAGE).toList();
        Map<StudentId, Student> known = students.byId(listed);
        List<Student> chosen = listed.stream()
                .flatMap(student -> Stream.ofNullable(known.get(student)))
                .toList();
        List<Student> found = who.isBlank()
                ? List.of()
                : students.named(who, 0, FOUND).stream()
                        .filter(student -> student.isHere() && !all.contains(student.id()))
                        .toList();
        Map<ClassId, SchoolClass> of = classes.byId(Stream.concat(chosen.stream(), found.stream())
                .map(Student::classId)
                .distinct()
                .toList());
        model.addAttribute("member", staff.get(id));
        model.addAttribute("chosen", chosen);
        model.addAttribute("found", found);
        model.addAttribute("classes", of);
        model.addAttribute("words", who);
        model.addAttribute("page", shown);
        model.addAttribute("more", (shown + 1) * ON_A_PAGE < all.size());
        return "access/caseload";
    }

    @PostMapping
    String add(Actor actor, @PathVariable StaffId id, @RequestParam StudentId student) {
        accessPolicy.requireOffice(actor);
        administration.choose(id, student, actor);
        return back(id);
    }

    @PostMapping("/{student}/remove")
    String remove(Actor actor, @PathVariable StaffId id, @PathVariable StudentId student) {
        accessPolicy.requireOffice(actor);
        administration.remove(id, student, actor);
        return back(id);
    }

    private static String back(StaffId id) {
        return "redirect:/office/staff/" + id + "/students";
    }
}
