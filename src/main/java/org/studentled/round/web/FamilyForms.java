package org.studentled.round.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.HouseholdChange;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** The forms about households on a child's page, for the teachers of the class and the office. */
@Controller
@RequestMapping("/classes/{classId}/students/{child}/households")
class FamilyForms {

    private final FamilyDesk desk;
    private final Students students;
    private final Doors doors;

    FamilyForms(FamilyDesk desk, Students students, Doors doors) {
        this.desk = desk;
        this.students = students;
        this.doors = doors;
    }

    @PostMapping
    String found(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @RequestParam(defaultValue = "") String name,
            TypedAdult first) {
        mayKeep(who, classId, child);
        return changed(classId, HouseholdChange.found(child, name, first.contact()), who);
    }

    @PostMapping("/join")
    String join(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @RequestParam(defaultValue = "") String email) {
        mayKeep(who, classId, child);
        return changed(classId, HouseholdChange.join(child, email), who);
    }

    @PostMapping("/{home}")
    String rename(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            @RequestParam(defaultValue = "") String name) {
        mayKeep(who, classId, child);
        return changed(classId, HouseholdChange.rename(child, home, name), who);
    }

    @PostMapping("/{home}/part")
    String part(Who who, @PathVariable ClassId classId, @PathVariable StudentId child, @PathVariable HouseholdId home) {
        mayKeep(who, classId, child);
        return changed(classId, HouseholdChange.part(child, home), who);
    }

    @PostMapping("/{home}/adults")
    String include(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            TypedAdult typed) {
        mayKeep(who, classId, child);
        return changed(classId, HouseholdChange.include(child, home, typed.contact()), who);
    }

    @PostMapping("/{home}/adults/{id}")
    String correct(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id,
            TypedAdult typed) {
        mayKeep(who, classId, child);
        HouseholdChange change = HouseholdChange.correct(child, home, id, desk.completed(id, home, typed, who));
        return changed(classId, change, who);
    }

    private void mayKeep(Who who, ClassId classId, StudentId child) {
        doors.teachesClassOrIsOffice(who, classId);
        if (!students.get(child).classId().equals(classId)) {
            throw new NotAtThisSchool("student of this class", child.value());
        }
    }

    private String changed(ClassId classId, HouseholdChange change, Who who) {
        boolean done = desk.change(change, who);
        return "redirect:/classes/" + classId + "/students/" + change.child() + (done ? "" : "?asked=true");
    }
}
