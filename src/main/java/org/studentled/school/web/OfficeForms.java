package org.studentled.school.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.school.Actor;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotFoundException;
import org.studentled.school.OfficeAdministration;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** What only the office presses on a child's page: by what right an adult comes, notes, and who may not be invited. */
@Controller
@RequestMapping("/classes/{classId}/students/{studentId}/households/{home}/adults/{id}")
class OfficeForms {

    private final OfficeAdministration administration;
    private final AdultFiles files;
    private final Students students;
    private final AccessPolicy accessPolicy;

    OfficeForms(OfficeAdministration administration, AdultFiles files, Students students, AccessPolicy accessPolicy) {
        this.administration = administration;
        this.files = files;
        this.students = students;
        this.accessPolicy = accessPolicy;
    }

    @PostMapping("/file")
    String note(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id,
            @RequestParam Adult.Basis basis,
            @RequestParam(defaultValue = "false") boolean interpreter,
            @RequestParam(defaultValue = "") String note) {
        mayKeep(actor, classId, studentId);
        administration.note(files.adultOf(studentId, home, id), basis, interpreter, note, actor);
        return back(classId, studentId);
    }

    @PostMapping("/block")
    String block(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate until) {
        mayKeep(actor, classId, studentId);
        administration.block(files.adultOf(studentId, home, id), reason, until, actor);
        return back(classId, studentId);
    }

    @PostMapping("/unblock")
    String unblock(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id) {
        mayKeep(actor, classId, studentId);
        administration.unblock(files.adultOf(studentId, home, id), actor);
        return back(classId, studentId);
    }

    private void mayKeep(Actor actor, ClassId classId, StudentId student) {
        accessPolicy.requireOffice(actor);
        if (!students.get(student).classId().equals(classId)) {
            throw new NotFoundException("student of this class", student.value());
        }
    }

    private static String back(ClassId classId, StudentId student) {
        return "redirect:/classes/" + classId + "/students/" + student;
    }
}
