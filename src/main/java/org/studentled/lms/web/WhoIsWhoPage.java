package org.studentled.lms.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.lms.PersonThere;
import org.studentled.lms.WhoIsWho;
import org.studentled.progress.PullsUnderWay;
import org.studentled.progress.Source;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.NameKey;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** Where a teacher matches students with people who have another name in the other system. */
@Controller
@RequestMapping("/classes/{classId}/connections/{source}/people")
class WhoIsWhoPage {

    private static final String ANSWER = "is.";

    private final WhoIsWho whoIsWho;
    private final Classes classes;
    private final Students students;
    private final PullsUnderWay pulls;
    private final Doors doors;
    private final Audit audit;

    WhoIsWhoPage(WhoIsWho whoIsWho, Classes classes, Students students, PullsUnderWay pulls, Doors doors, Audit audit) {
        this.whoIsWho = whoIsWho;
        this.classes = classes;
        this.students = students;
        this.pulls = pulls;
        this.doors = doors;
        this.audit = audit;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, @PathVariable Source source, Model page) {
        doors.teachesClass(who, classId);
        List<PersonThere> people = whoIsWho.of(classId, source);
        page.addAttribute("schoolClass", classes.get(classId));
        page.addAttribute("source", source);
        page.addAttribute(
                "strangers", people.stream().filter(PersonThere::isStranger).toList());
        page.addAttribute(
                "known", people.stream().filter(person -> !person.isStranger()).toList());
        page.addAttribute("children", students.everIn(classId));
        page.addAttribute("namesakes", namesakes(people));
        return "lms/people";
    }

    /** Whose names do not tell them apart there. */
    private static Set<String> namesakes(List<PersonThere> people) {
        return people.stream().collect(Collectors.groupingBy(person -> NameKey.of(person.name()))).values().stream()
                .filter(alike -> alike.size() > 1)
                .flatMap(List::stream)
                .map(PersonThere::id)
                .collect(Collectors.toSet());
    }

    @PostMapping
    String say(
            Who who,
            @PathVariable ClassId classId,
            @PathVariable Source source,
            @RequestParam Map<String, String> typed) {
        doors.teachesClass(who, classId);
        Map<String, String> answers = new HashMap<>();
        typed.forEach((name, answer) -> {
            if (name.startsWith(ANSWER)) {
                answers.put(name.substring(ANSWER.length()), answer);
            }
        });
        if (whoIsWho.say(classId, source, answers)) {
            audit.note(who, "people-matched", classId.value(), null);
            pulls.start(classId);
        }
        return "redirect:/classes/" + classId + "/numbers";
    }
}
