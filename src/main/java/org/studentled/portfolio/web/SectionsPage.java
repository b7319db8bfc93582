package org.studentled.portfolio.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.portfolio.Section;
import org.studentled.portfolio.SectionId;
import org.studentled.portfolio.Sections;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Who;

/** What is in every book of the round, and in which order: the teacher's part of it. */
@Controller
@RequestMapping("/rounds/{round}/sections")
class SectionsPage {

    private final Sections sections;
    private final Rounds rounds;
    private final Doors doors;

    SectionsPage(Sections sections, Rounds rounds, Doors doors) {
        this.sections = sections;
        this.rounds = rounds;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable RoundId round, Model page) {
        admit(who, round);
        page.addAttribute("round", round);
        page.addAttribute("sections", sections.of(round));
        page.addAttribute("most", Section.MOST_WORKS);
        page.addAttribute("severalForWorks", sections.forWorks(round).size() > 1);
        return "portfolio/sections";
    }

    @PostMapping
    String add(
            Who who,
            @PathVariable RoundId round,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "0") int least,
            @RequestParam(defaultValue = "4") int most) {
        admit(who, round);
        sections.add(round, title, least, most);
        return back(round);
    }

    @PostMapping("/{section}")
    String change(
            Who who,
            @PathVariable RoundId round,
            @PathVariable SectionId section,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "0") int least,
            @RequestParam(defaultValue = "12") int most,
            @RequestParam(defaultValue = "false") boolean required) {
        admit(who, round);
        sections.change(round, section, title, least, most, required);
        return back(round);
    }

    @PostMapping("/{section}/{way}")
    String move(Who who, @PathVariable RoundId round, @PathVariable SectionId section, @PathVariable MyBook.Way way) {
        admit(who, round);
        sections.move(round, section, way == MyBook.Way.UP);
        return back(round);
    }

    @PostMapping("/{section}/drop")
    String drop(Who who, @PathVariable RoundId round, @PathVariable SectionId section) {
        admit(who, round);
        sections.drop(round, section);
        return back(round);
    }

    private void admit(Who who, RoundId round) {
        doors.teachesClass(who, rounds.get(round).classId());
    }

    private static String back(RoundId round) {
        return "redirect:/rounds/" + round + "/sections";
    }
}
