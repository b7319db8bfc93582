package org.studentled.round.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Languages;
import org.studentled.school.ClassId;
import org.studentled.school.ClassList;
import org.studentled.school.Classes;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** One child of the class: the name it is called by, whether it is here, and who is at home. */
@Controller
@RequestMapping("/classes/{classId}/students")
class PupilPage {

    private final Classes classes;
    private final Students students;
    private final ClassFamilies families;
    private final Languages languages;
    private final ClassDesk desk;
    private final FamilyDesk family;
    private final OfficeDesk office;
    private final Doors doors;

    PupilPage(
            Classes classes,
            Students students,
            ClassFamilies families,
            Languages languages,
            ClassDesk desk,
            FamilyDesk family,
            OfficeDesk office,
            Doors doors) {
        this.classes = classes;
        this.students = students;
        this.families = families;
        this.languages = languages;
        this.desk = desk;
        this.family = family;
        this.office = office;
        this.doors = doors;
    }

    /** @param looked whether the names are as someone wants them, and not as they were pasted */
    @PostMapping
    String enrol(
            Who who,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String names,
            @RequestParam(defaultValue = "false") boolean looked,
            Model model) {
        doors.teachesClass(who, classId);
        try {
            desk.enrol(classId, names, looked, who);
        } catch (ClassList.Unclear unclear) {
            model.addAttribute("schoolClass", classes.get(classId));
            model.addAttribute("names", unclear.names());
            return "round/names-look";
        }
        return "redirect:/classes/" + classId;
    }

    @GetMapping("/{id}")
    String show(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId id,
            @RequestParam(defaultValue = "false") boolean asked,
            Model model) {
        doors.teachesClassOrIsOffice(who, classId);
        Student student = in(classId, id);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("student", student);
        List<ClassFamilies.Home> homes = families.homesOf(id);
        model.addAttribute("homes", homes);
        model.addAttribute("files", office.of(homes));
        model.addAttribute("hidden", family.hidden(homes, who));
        model.addAttribute("requests", family.requestsAbout(id));
        model.addAttribute("asked", asked);
        model.addAttribute("languages", languages.spoken());
        return "round/student-page";
    }

    @PostMapping("/{id}")
    String correct(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable StudentId id,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String callName) {
        doors.teachesClass(who, classId);
        desk.correct(in(classId, id).id(), fullName, callName, who);
        return "redirect:/classes/" + classId + "/students/" + id;
    }

    @PostMapping("/{id}/leave")
    String leave(Who who, @PathVariable ClassId classId, @PathVariable StudentId id) {
        doors.teachesClass(who, classId);
        desk.leave(in(classId, id).id(), who);
        return "redirect:/classes/" + classId;
    }

    @PostMapping("/{id}/come-back")
    String comeBack(Who who, @PathVariable ClassId classId, @PathVariable StudentId id) {
        doors.teachesClass(who, classId);
        desk.comeBack(in(classId, id).id(), who);
        return "redirect:/classes/" + classId;
    }

    private Student in(ClassId classId, StudentId id) {
        return students.find(id)
                .filter(student -> student.classId().equals(classId))
                .orElseThrow(() -> new NotAtThisSchool("student of this class", id.value()));
    }
}
