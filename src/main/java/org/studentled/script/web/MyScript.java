package org.studentled.script.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.round.Band;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.Who;
import org.studentled.script.Script;
import org.studentled.script.Scripts;

/** The fourth day of preparing: the child fills the blanks of its script from the pages of its book. */
@Controller
@RequestMapping("/participations/{id}/script")
class MyScript {

    private final Participations participations;
    private final Rounds rounds;
    private final Scripts scripts;
    private final Doors doors;

    MyScript(Participations participations, Rounds rounds, Scripts scripts, Doors doors) {
        this.participations = participations;
        this.rounds = rounds;
        this.scripts = scripts;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable ParticipationId id, Model page) {
        admit(who, id);
        page.addAttribute("id", id);
        page.addAttribute("script", scripts.of(id));
        page.addAttribute("cards", band(id) == Band.K_1);
        return "script/script";
    }

    @PostMapping("/blanks")
    String fill(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam String blank,
            @RequestParam int place,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean use,
            @RequestParam(defaultValue = "false") boolean doubt,
            Model page) {
        admit(who, id);
        if (use) {
            scripts.use(id, blank);
        } else if (doubt) {
            scripts.doubtBook(id, blank);
        } else {
            scripts.fill(id, blank, text);
        }
        Script script = scripts.of(id);
        page.addAttribute("id", id);
        page.addAttribute("script", script);
        page.addAttribute("part", script.blank(blank).orElseThrow(Scripts.NoSuchBlank::new));
        page.addAttribute("place", place);
        page.addAttribute("used", use);
        return "script/blank :: filled";
    }

    @PostMapping
    String filled(Who who, @PathVariable ParticipationId id) {
        admit(who, id);
        scripts.filled(id);
        return "redirect:/?done=script";
    }

    private Band band(ParticipationId id) {
        return rounds.get(participations.get(id).roundId()).band();
    }

    private void admit(Who who, ParticipationId id) {
        doors.isPupilOrTeaches(who, participations.get(id).studentId());
    }
}
