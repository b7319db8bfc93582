package org.studentled.round.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** What is pressed on a child's page about its homes: the teachers of the class and the office keep them. */
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
        desk.found(child, name, first.contact(), who);
        return back(classId, child);
    }

    @PostMapping("/join")
    String join(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @RequestParam(defaultValue = "") String email) {
        mayKeep(who, classId, child);
        desk.join(child, email, who);
        return back(classId, child);
    }

    @PostMapping("/{home}")
    String rename(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            @RequestParam(defaultValue = "") String name) {
        mayKeep(who, classId, child);
        desk.rename(child, home, name);
        return back(classId, child);
    }

    @PostMapping("/{home}/part")
    String part(Who who, @PathVariable ClassId classId, @PathVariable StudentId child, @PathVariable HouseholdId home) {
        mayKeep(who, classId, child);
        desk.part(child, home, who);
        return back(classId, child);
    }

    @PostMapping("/{home}/adults")
    String include(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId child,
            @PathVariable HouseholdId home,
            TypedAdult typed) {
        mayKeep(who, classId, child);
        desk.include(child, home, typed.contact(), who);
        return back(classId, child);
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
        desk.correct(child, home, id, typed.contact(), who);
        return back(classId, child);
    }

    private void mayKeep(Who who, ClassId classId, StudentId child) {
        doors.teachesClassOrIsOffice(who, classId);
        if (!students.get(child).classId().equals(classId)) {
            throw new NotAtThisSchool("student of this class", child.value());
        }
    }

    private static String back(ClassId classId, StudentId child) {
        return "redirect:/classes/" + classId + "/students/" + child;
    }
}
