package org.studentled.gradebooks.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.access.AuditLog;
import org.studentled.gradebooks.ManualMatching;
import org.studentled.gradebooks.RemotePerson;
import org.studentled.progress.RunningPulls;
import org.studentled.progress.ScoreSource;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NameKey;
import org.studentled.school.NameMatcher;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Where a teacher matches students with people who have another name in the other system. */
@Controller
@RequestMapping("/classes/{classId}/connections/{source}/people")
class ManualMatchingPage {

    private static final String ANSWER = "is.";

    private final ManualMatching manualMatching;
    private final Classes classes;
    private final Students students;
    private final RunningPulls pulls;
    private final AccessPolicy accessPolicy;
    private final AuditLog auditLog;

    ManualMatchingPage(
            ManualMatching manualMatching,
            Classes classes,
            Students students,
            RunningPulls pulls,
            AccessPolicy accessPolicy,
            AuditLog auditLog) {
        this.manualMatching = manualMatching;
        this.classes = classes;
        this.students = students;
        this.pulls = pulls;
        this.accessPolicy = accessPolicy;
        this.auditLog = auditLog;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, @PathVariable ScoreSource source, Model page) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        List<RemotePerson> people = manualMatching.findPeople(classId, source);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("source", source);
        page.addAttribute(
                "strangers", people.stream().filter(RemotePerson::isStranger).toList());
        page.addAttribute(
                "known", people.stream().filter(person -> !person.isStranger()).toList());
        page.addAttribute("children", students.everIn(classId));
        page.addAttribute("namesakes", namesakes(people));
        page.addAttribute("maybe", maybe(classId, people));
        return "gradebooks/people";
    }

    /** Whom of those no one is matched with yet a stranger may be. */
    private Map<String, String> maybe(ClassId classId, List<RemotePerson> people) {
        Set<StudentId> matched = people.stream()
                .flatMap(person -> Optional.ofNullable(person.student()).stream())
                .collect(Collectors.toSet());
        NameMatcher names = new NameMatcher(students.in(classId).stream()
                .filter(student -> !matched.contains(student.id()))
                .toList());
        Map<String, String> maybe = new HashMap<>();
        people.stream().filter(RemotePerson::isStranger).forEach(person -> {
            String proposed = names.match(person.name()).students().stream()
                    .map(Student::fullName)
                    .collect(Collectors.joining(" / "));
            if (!proposed.isEmpty()) {
                maybe.put(person.id(), proposed);
            }
        });
        return maybe;
    }

    /** Whose names do not tell them apart there. */
    private static Set<String> namesakes(List<RemotePerson> people) {
        return people.stream().collect(Collectors.groupingBy(person -> NameKey.from(person.name()))).values().stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(List::stream)
                .map(RemotePerson::id)
                .collect(Collectors.toSet());
    }

    @PostMapping
    String say(
            Actor actor,
            @PathVariable ClassId classId,
            @PathVariable ScoreSource source,
            @RequestParam Map<String, String> typed) {
        accessPolicy.requireTeacherOfClass(actor, classId);
        Map<String, String> answers = new HashMap<>();
        typed.forEach((name, answer) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), answer);
            }
        });
        if (manualMatching.save(classId, source, answers)) {
            auditLog.record(actor, "people-matched", classId.value(), null);
            pulls.start(classId);
        }
        return "redirect:/classes/" + classId + "/numbers";
    }
}
