package org.studentled.portfolio.web;

import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.portfolio.NoPhotos;
import org.studentled.school.ClassId;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Whose works may be photographed, as school and families said. */
@Controller
@RequestMapping("/classes/{classId}/photos")
class PhotoWishes {

    private final Doors doors;
    private final Students students;
    private final NoPhotos noPhotos;
    private final Audit audit;

    PhotoWishes(Doors doors, Students students, NoPhotos noPhotos, Audit audit) {
        this.doors = doors;
        this.students = students;
        this.noPhotos = noPhotos;
        this.audit = audit;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, Model page) {
        doors.teachesClassOrIsOffice(who, classId);
        page.addAttribute("classId", classId);
        page.addAttribute(
                "children",
                students.in(classId).stream()
                        .filter(Student::isHere)
                        .sorted(Comparator.comparing(Student::fullName))
                        .toList());
        page.addAttribute("without", noPhotos.in(classId));
        return "portfolio/photo-opt-outs";
    }

    @PostMapping("/{child}")
    String say(Who who, @PathVariable ClassId classId, @PathVariable StudentId child, @RequestParam boolean none) {
        doors.teachesClassOrIsOffice(who, classId);
        if (!students.get(child).classId().equals(classId)) {
            throw new Refusal(404, "page.error.notFound");
        }
        if (none) {
            noPhotos.say(child);
            audit.note(who, "photos-not-wanted", child.value(), null);
        } else {
            noPhotos.takeBack(child);
            audit.note(who, "photos-wanted-again", child.value(), null);
        }
        return "redirect:/classes/" + classId + "/photos";
    }
}
