package org.studentled.portfolio.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.portfolio.Section;
import org.studentled.portfolio.SectionId;
import org.studentled.portfolio.Sections;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;

/** What is in every book of the round, and in which order: the teacher's part of it. */
@Controller
@RequestMapping("/rounds/{round}/sections")
class SectionsPage {

    private final Sections sections;
    private final Rounds rounds;
    private final AccessPolicy accessPolicy;

    SectionsPage(Sections sections, Rounds rounds, AccessPolicy accessPolicy) {
        this.sections = sections;
        this.rounds = rounds;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable RoundId round, Model page) {
        admit(actor, round);
        page.addAttribute("round", round);
        page.addAttribute("sections", sections.findByRound(round));
        page.addAttribute("most", Section.MOST_WORKS);
        page.addAttribute("severalForWorks", sections.forWorks(round).size() > 1);
        return "portfolio/sections";
    }

    @PostMapping
    String add(
            Actor actor,
            @PathVariable RoundId round,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "0") int least,
            @RequestParam(defaultValue = "4") int most) {
        admit(actor, round);
        sections.add(round, title, least, most);
        return back(round);
    }

    @PostMapping("/{section}")
    String change(
            Actor actor,
            @PathVariable RoundId round,
            @PathVariable SectionId section,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "0") int least,
            @RequestParam(defaultValue = "12") int most,
            @RequestParam(defaultValue = "false") boolean required) {
        admit(actor, round);
        sections.change(round, section, title, least, most, required);
        return back(round);
    }

    @PostMapping("/{section}/{way}")
    String move(
            Actor actor,
            @PathVariable RoundId round,
            @PathVariable SectionId section,
            @PathVariable MyPortfolioPage.Way way) {
        admit(actor, round);
        sections.move(round, section, way == MyPortfolioPage.Way.UP);
        return back(round);
    }

    @PostMapping("/{section}/drop")
    String drop(Actor actor, @PathVariable RoundId round, @PathVariable SectionId section) {
        admit(actor, round);
        sections.delete(round, section);
        return back(round);
    }

    private void admit(Actor actor, RoundId round) {
        accessPolicy.requireTeacherOfClass(actor, rounds.get(round).classId());
    }

    private static String back(RoundId round) {
        return "redirect:/rounds/" + round + "/sections";
    }
}
