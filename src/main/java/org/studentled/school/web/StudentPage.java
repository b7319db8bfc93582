package org.studentled.school.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.FamilyLanguages;
import org.studentled.school.Actor;
import org.studentled.school.ClassAdministration;
import org.studentled.school.ClassFamilies;
import org.studentled.school.ClassId;
import org.studentled.school.ClassList;
import org.studentled.school.Classes;
import org.studentled.school.HouseholdRequests;
import org.studentled.school.NotFoundException;
import org.studentled.school.OfficeDirectory;
import org.studentled.school.Role;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** A child of the class, for their teachers and the office: what they are called, whether they are here, and who is at home. */
@Controller
@RequestMapping("/classes/{classId}/students")
class StudentPage {

    private final Classes classes;
    private final Students students;
    private final ClassFamilies families;
    private final FamilyLanguages familyLanguages;
    private final ClassAdministration administration;
    private final SharedContacts sharedContacts;
    private final HouseholdRequests requests;
    private final AdultFiles files;
    private final OfficeDirectory directory;
    private final AccessPolicy accessPolicy;

    StudentPage(
            Classes classes,
            Students students,
            ClassFamilies families,
            FamilyLanguages familyLanguages,
            ClassAdministration administration,
            SharedContacts sharedContacts,
            HouseholdRequests requests,
            AdultFiles files,
            OfficeDirectory directory,
            AccessPolicy accessPolicy) {
        this.classes = classes;
        this.students = students;
        this.families = families;
        this.familyLanguages = familyLanguages;
        this.administration = administration;
        this.sharedContacts = sharedContacts;
        this.requests = requests;
        this.files = files;
        this.directory = directory;
        this.accessPolicy = accessPolicy;
    }

    /** @param looked whether the names are as someone wants them, and not as they were pasted */
    @PostMapping
    String enroll(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(defaultValue = "") String names,
            @RequestParam(defaultValue = "false") boolean looked,
            Model model) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        try {
            administration.enroll(classId, names, looked, actor);
        } catch (ClassList.UnclearNameException unclearNameException) {
            model.addAttribute("schoolClass", classes.get(classId));
            model.addAttribute("names", unclearNameException.names());
            model.addAttribute("maybe", unclearNameException.maybe());
            return "school/names-look";
        }
        return "redirect:/classes/" + classId;
    }

    @GetMapping("/{id}")
    String show(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId id,
            @RequestParam(defaultValue = "false") boolean asked,
            Model model) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        Student student = in(classId, id);
        model.addAttribute("schoolClass", classes.get(classId));
        model.addAttribute("student", student);
        List<ClassFamilies.HomeOfStudent> homeOfStudents =
                families.assemble(List.of(student)).get(0).homeOfStudents();
        model.addAttribute("homes", homeOfStudents);
        model.addAttribute("files", files.find(homeOfStudents));
        model.addAttribute("hidden", sharedContacts.hidden(homeOfStudents, actor));
        model.addAttribute("requests", requests.about(id));
        model.addAttribute("asked", asked);
        model.addAttribute("languages", familyLanguages.spoken());
        boolean office = actor.is(Role.OFFICE);
        model.addAttribute("siblings", office ? directory.findSiblings(id) : List.of());
        model.addAttribute("likelyHomes", office && student.isHere() ? directory.findLikelyHomes(student) : List.of());
        model.addAttribute("blockers", office ? files.findBlockers(homeOfStudents) : Map.of());
        return "school/student-page";
    }

    @PostMapping("/{id}")
    String correct(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable StudentId id,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String callName) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        administration.correct(in(classId, id).id(), fullName, callName, actor);
        return "redirect:/classes/" + classId + "/students/" + id;
    }

    @PostMapping("/{id}/leave")
    String leave(Actor actor, @PathVariable ClassId classId, @PathVariable StudentId id) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        administration.leave(in(classId, id).id(), actor);
        return "redirect:/classes/" + classId;
    }

    @PostMapping("/{id}/come-back")
    String comeBack(Actor actor, @PathVariable ClassId classId, @PathVariable StudentId id) {
        accessPolicy.requireTeacherOfClassOrOffice(actor, classId);
        administration.comeBack(in(classId, id).id(), actor);
        return "redirect:/classes/" + classId;
    }

    private Student in(ClassId classId, StudentId id) {
        return students.find(id)
                .filter(student -> student.classId().equals(classId))
                .orElseThrow(() -> new NotFoundException("student of this class", id.value()));
    }
}
