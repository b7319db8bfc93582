package org.studentled.portfolio.web;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.PhotoOptOuts;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Whose works may be photographed, as school and families said. */
@Controller
@RequestMapping("/classes/{classId}/photos")
class PhotoOptOutPage {

    private final AccessPolicy accessPolicy;
    private final Students students;
    private final PhotoOptOuts photoOptOuts;
    private final AuditLog auditLog;

    PhotoOptOutPage(AccessPolicy accessPolicy, Students students, PhotoOptOuts photoOptOuts, AuditLog auditLog) {
        this.accessPolicy = accessPolicy;
        this.students = students;
        this.photoOptOuts = photoOptOuts;
        this.auditLog = auditLog;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, Model page) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        page.addAttribute("classId", classId);
        page.addAttribute(
                "children",
                students.in(classId).stream()
                        .filter(Student::isHere)
                        .sorted(Comparator.comparing(Student::fullName))
                        .toList());
        page.addAttribute("without", photoOptOuts.in(classId));
        return "portfolio/photo-opt-outs";
    }

    @PostMapping("/{studentId}")
    String save(
            Actor actor, @PathVariable ClassId classId, @PathVariable StudentId studentId, @RequestParam boolean none) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        if (!students.get(studentId).classId().equals(classId)) {
            throw RequestRefused.notFound("page.error.notFound");
        }
        if (none) {
            photoOptOuts.save(studentId);
            auditLog.record(actor, "photos-not-wanted", studentId.value(), null);
        } else {
            photoOptOuts.delete(studentId);
            auditLog.record(actor, "photos-wanted-again", studentId.value(), null);
        }
        return "redirect:/classes/" + classId + "/photos";
    }
}
