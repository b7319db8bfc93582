package org.studentled.round.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.school.Adult;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** What only the office presses on a child's page: by what right an adult comes, notes, and who may not be invited. */
@Controller
@RequestMapping("/classes/{classId}/students/{child}/households/{home}/adults/{id}")
class OfficeForms {

    private final OfficeDesk desk;
    private final Students students;
    private final Doors doors;

    OfficeForms(OfficeDesk desk, Students students, Doors doors) {
        this.desk = desk;
        this.students = students;
        this.doors = doors;
    }

    @PostMapping("/file")
    String note(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id,
            @RequestParam Adult.Basis basis,
            @RequestParam(defaultValue = "false") boolean interpreter,
            @RequestParam(defaultValue = "") String note) {
        mayKeep(who, classId, child);
        desk.note(desk.adultOf(child, home, id), basis, interpreter, note, who);
        return back(classId, child);
    }

    @PostMapping("/block")
    String block(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable LocalDate until) {
        mayKeep(who, classId, child);
        desk.block(desk.adultOf(child, home, id), reason, until, who);
        return back(classId, child);
    }

    @PostMapping("/unblock")
    String unblock(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id) {
        mayKeep(who, classId, child);
        desk.unblock(desk.adultOf(child, home, id), who);
        return back(classId, child);
    }

    private void mayKeep(Who who, ClassId classId, StudentId child) {
        doors.isOffice(who);
        if (!students.get(child).classId().equals(classId)) {
            throw new NotAtThisSchool("student of this class", child.value());
        }
    }

    private static String back(ClassId classId, StudentId child) {
        return "redirect:/classes/" + classId + "/students/" + child;
    }
}
