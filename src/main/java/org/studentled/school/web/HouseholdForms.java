package org.studentled.school.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.school.Actor;
import org.studentled.school.AdultId;
import org.studentled.school.ClassId;
import org.studentled.school.HouseholdAdministration;
import org.studentled.school.HouseholdChange;
import org.studentled.school.HouseholdId;
import org.studentled.school.NotFoundException;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The forms about households on a child's page, for the teachers of the class and the office. */
@Controller
@RequestMapping("/classes/{classId}/students/{studentId}/households")
class HouseholdForms {

    private final HouseholdAdministration administration;
    private final SharedContacts sharedContacts;
    private final Students students;
    private final AccessPolicy accessPolicy;

    HouseholdForms(
            HouseholdAdministration administration,
            SharedContacts sharedContacts,
            Students students,
            AccessPolicy accessPolicy) {
        this.administration = administration;
        this.sharedContacts = sharedContacts;
        this.students = students;
        this.accessPolicy = accessPolicy;
    }

    @PostMapping
    String found(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @RequestParam(defaultValue = "") String name,
            AdultForm first) {
        mayKeep(actor, classId, studentId);
        return changed(classId, HouseholdChange.found(studentId, name, first.contact()), actor);
    }

    /** @param home the office chooses among those it is shown; a teacher knows an address, and no other home */
    @PostMapping("/join")
    String join(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable HouseholdId home) {
        mayKeep(actor, classId, studentId);
        HouseholdChange change = HouseholdChange.join(studentId, email);
        if (home == null) {
            return changed(classId, change, actor);
        }
        accessPolicy.requireOffice(actor);
        return changed(classId, change.at(home), actor);
    }

    @PostMapping("/{home}")
    String rename(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @PathVariable HouseholdId home,
            @RequestParam(defaultValue = "") String name) {
        mayKeep(actor, classId, studentId);
        return changed(classId, HouseholdChange.rename(studentId, home, name), actor);
    }

    @PostMapping("/{home}/part")
    String part(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @PathVariable HouseholdId home) {
        mayKeep(actor, classId, studentId);
        return changed(classId, HouseholdChange.part(studentId, home), actor);
    }

    @PostMapping("/{home}/adults")
    String include(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @PathVariable HouseholdId home,
            AdultForm typed) {
        mayKeep(actor, classId, studentId);
        return changed(classId, HouseholdChange.include(studentId, home, typed.contact()), actor);
    }

    @PostMapping("/{home}/adults/{id}")
    String correct(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId studentId,
            @PathVariable HouseholdId home,
            @PathVariable AdultId id,
            AdultForm typed) {
        mayKeep(actor, classId, studentId);
        HouseholdChange change =
                HouseholdChange.correct(studentId, home, id, sharedContacts.completed(id, home, typed, actor));
        return changed(classId, change, actor);
    }

    private void mayKeep(Actor actor, ClassId classId, StudentId student) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        if (!students.get(student).classId().equals(classId)) {
            throw new NotFoundException("student of this class", student.value());
        }
    }

    private String changed(ClassId classId, HouseholdChange change, Actor actor) {
        boolean done = administration.change(change, actor);
        return "redirect:/classes/" + classId + "/students/" + change.student() + (done ? "" : "?asked=true");
    }
}
