package org.studentled.round.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.ClassAdministration;
import org.studentled.school.ClassFamilies;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoining;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.Roster;
import org.studentled.school.SchoolClass;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.StaffMember;
import org.studentled.school.Students;

/** The class at a glance: its children and how their families are reached, who teaches it, what runs in it. */
@Controller
@RequestMapping("/classes/{classId}")
class ClassPage {

    private final Classes classes;
    private final Students students;
    private final ClassFamilies families;
    private final Staff staff;
    private final Rounds rounds;
    private final ClassAdministration administration;
    private final ClassJoining joining;
    private final JoinedClasses joinedClasses;
    private final AccessPolicy accessPolicy;

    ClassPage(
            Classes classes,
            Students students,
            ClassFamilies families,
            Staff staff,
            Rounds rounds,
            ClassAdministration administration,
            ClassJoining joining,
            JoinedClasses joinedClasses,
            AccessPolicy accessPolicy) {
        this.classes = classes;
        this.students = students;
        this.families = families;
        this.staff = staff;
        this.rounds = rounds;
        this.administration = administration;
        this.joining = joining;
        this.joinedClasses = joinedClasses;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable Integer came,
            @RequestParam(required = false) @Nullable Integer left,
            @RequestParam(defaultValue = "true") boolean complete,
            Model model) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("students", families.assemble(students.in(classId)));
        model.addAttribute("gone", students.findDeparted(classId));
        model.addAttribute("teachers", teachersOf(classId));
        model.addAttribute("keptElsewhere", administration.isKeptElsewhere(classId));
        model.addAttribute("round", rounds.running(classId).orElse(null));
        model.addAttribute("joined", joinedClasses.findByClass(classId));
        model.addAttribute("twins", twins(actor, classId));
        model.addAttribute(
                "earlier",
                rounds.findByClass(classId).stream()
                        .filter(round -> !round.isOpen())
                        .toList());
        model.addAttribute("reading", came == null || left == null ? null : new Roster.Reading(came, left, complete));
        return "round/class-page";
    }

    @PostMapping
    String rename(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "-1") int grade) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        administration.rename(classId, name, grade);
        return back(classId);
    }

    @PostMapping("/list")
    String readAgain(Actor actor, @PathVariable ClassId classId) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        Roster.Reading reading = administration.readAgain(classId);
        return back(classId) + "?came=" + reading.came() + "&left=" + reading.left() + "&complete="
                + reading.complete();
    }

    /** Other classes of the same course, as far as this reader may join them. */
    private List<SchoolClass> twins(Actor actor, ClassId classId) {
        return joining.twinsOf(classId).stream()
                .filter(twin -> actor.is(Role.OFFICE) || classes.teaches(new StaffId(actor.id()), twin))
                .map(classes::get)
                .toList();
    }

    private List<StaffMember> teachersOf(ClassId classId) {
        return classes.teachersOf(classId).stream().map(staff::get).toList();
    }

    private static String back(ClassId classId) {
        return "redirect:/classes/" + classId;
    }
}
