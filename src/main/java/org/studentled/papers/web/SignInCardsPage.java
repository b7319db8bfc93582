package org.studentled.papers.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.SignInCards;
import org.studentled.page.RequestRefused;
import org.studentled.printing.QrCode;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.NameDisambiguation;
import org.studentled.school.NotFoundException;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The cards with which a class signs in: printed once, cut out, and printed again when one is lost. */
@Controller
@RequestMapping("/classes/{classId}/cards")
class SignInCardsPage {

    private final AccessPolicy accessPolicy;
    private final Students students;
    private final NameDisambiguation nameDisambiguation;
    private final SignInCards cards;

    SignInCardsPage(
            AccessPolicy accessPolicy, Students students, NameDisambiguation nameDisambiguation, SignInCards cards) {
        this.accessPolicy = accessPolicy;
        this.students = students;
        this.nameDisambiguation = nameDisambiguation;
        this.cards = cards;
    }

    @GetMapping
    String list(Actor actor, @PathVariable ClassId classId, Model page) {
        return show(actor, classId, List.of(), page);
    }

    /** Their codes are on this one page and nowhere else. @param child one child who lost their card, else all */
    @PostMapping
    String print(
            Actor actor,
            @PathVariable ClassId classId,
            @RequestParam(required = false) @Nullable StudentId studentId,
            Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        List<SignInCards.Card> fresh = here(classId).stream()
                .filter(student -> studentId == null || student.id().equals(studentId))
                .map(student -> cards.print(student, actor))
                .toList();
        if (fresh.isEmpty()) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
        return show(actor, classId, fresh, page);
    }

    @PostMapping("/{studentId}/back")
    String takeBack(Actor actor, @PathVariable ClassId classId, @PathVariable StudentId studentId) {
        mustBeIn(classId, studentId);
        cards.revoke(studentId, actor);
        return "redirect:/classes/" + classId + "/cards";
    }

    private void mustBeIn(ClassId classId, StudentId student) {
        if (!students.get(student).classId().equals(classId)) {
            throw new NotFoundException("student of this class", student.value());
        }
    }

    private String show(Actor actor, ClassId classId, List<SignInCards.Card> fresh, Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        page.addAttribute("classId", classId);
        page.addAttribute("children", here(classId));
        page.addAttribute("since", cards.issuedIn(classId));
        Map<StudentId, String> called = fresh.isEmpty() ? Map.of() : nameDisambiguation.calledIn(classId);
        page.addAttribute(
                "fresh",
                fresh.stream()
                        .map(card -> new Printed(
                                card.student(),
                                QrCode.svg(
                                        card.says(),
                                        called.getOrDefault(
                                                card.student().id(),
                                                card.student().fullName()))))
                        .toList());
        return "papers/cards";
    }

    private List<Student> here(ClassId classId) {
        return students.in(classId).stream()
                .filter(Student::isHere)
                .sorted(Comparator.comparing(Student::fullName))
                .toList();
    }

    /** A card as it is cut out. */
    record Printed(Student student, String square) {}
}
