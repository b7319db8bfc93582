package org.studentled.script.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.script.Script;
import org.studentled.script.Scripts;

/** The fourth day of preparing: the child fills in the blanks of their script from the pages of their portfolio. */
@Controller
@RequestMapping("/participations/{id}/script")
class MyScriptPage {

    private final Participations participations;
    private final Rounds rounds;
    private final Scripts scripts;
    private final AccessPolicy accessPolicy;
    private final Clock clock;

    MyScriptPage(
            Participations participations, Rounds rounds, Scripts scripts, AccessPolicy accessPolicy, Clock clock) {
        this.clock = clock;
        this.participations = participations;
        this.rounds = rounds;
        this.scripts = scripts;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ParticipationId id, Model page) {
        admit(actor, id);
        show(id, scripts.getByParticipation(id), clock.instant(), page);
        page.addAttribute("cards", band(id) == Band.K_1);
        return "script/script";
    }

    @PostMapping("/blanks")
    String fill(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam String blank,
            @RequestParam int place,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean use,
            @RequestParam(defaultValue = "false") boolean doubt,
            Model page) {
        admit(actor, id);
        Scripts.Answered answered =
                use ? scripts.use(id, blank) : doubt ? scripts.disputeRecord(id, blank) : scripts.fill(id, blank, text);
        show(id, answered.script(), answered.at(), page);
        page.addAttribute("part", answered.script().blank(blank).orElseThrow(Scripts.UnknownBlankException::new));
        page.addAttribute("place", place);
        page.addAttribute("used", use);
        return "script/blank :: filled";
    }

    @PostMapping
    String filled(Actor actor, @PathVariable ParticipationId id) {
        admit(actor, id);
        scripts.filled(id);
        return "redirect:/?done=script";
    }

    /** With its version: a browser leaves out an answer that a later one has overtaken. */
    private static void show(ParticipationId id, Script script, Instant at, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("version", ChronoUnit.MICROS.between(Instant.EPOCH, at));
        page.addAttribute("script", script);
    }

    private Band band(ParticipationId id) {
        return rounds.get(participations.get(id).roundId()).band();
    }

    private void admit(Actor actor, ParticipationId id) {
        accessPolicy.requireStudentOrTeacher(actor, participations.get(id).studentId());
    }
}
