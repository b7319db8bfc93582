package org.studentled.conference.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.SchoolClass;
import org.studentled.school.SchoolZone;

/** The principal's evening: tonight's classes and their boards, to look at. */
@Controller
@RequestMapping("/tonight")
class TonightPages {

    private static final int PAGE = 40;
    private static final int LAST_PAGE = 10_000;

    private final AccessPolicy accessPolicy;
    private final Evenings evenings;
    private final Rounds rounds;
    private final Classes classes;
    private final BoardAssembler boardAssembler;
    private final SchoolZone zone;

    TonightPages(
            AccessPolicy accessPolicy,
            Evenings evenings,
            Rounds rounds,
            Classes classes,
            BoardAssembler boardAssembler,
            SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.evenings = evenings;
        this.rounds = rounds;
        this.classes = classes;
        this.boardAssembler = boardAssembler;
        this.zone = zone;
    }

    /** Tonight first, and then the evenings that come next. */
    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requirePrincipal(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<Evening> found = evenings.from(zone.today(), shown * PAGE, PAGE + 1);
        Map<RoundId, Round> planned =
                rounds.byId(found.stream().map(Evening::roundId).distinct().toList());
        Map<ClassId, SchoolClass> named = classes.byId(
                planned.values().stream().map(Round::classId).distinct().toList());
        model.addAttribute(
                "evenings",
                found.stream()
                        .limit(PAGE)
                        .map(evening -> new ClassEvening(
                                evening,
                                requireNonNull(named.get(requireNonNull(planned.get(evening.roundId()))
                                        .classId())),
                                evening.date().equals(zone.today())))
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "conference/tonight";
    }

    /** Only while it is this class's evening. */
    @GetMapping("/{id}")
    String board(Actor actor, @PathVariable RoundId id, Model model) {
        accessPolicy.requirePrincipal(actor);
        Round round = rounds.get(id);
        if (evenings.findByRound(id).stream()
                .noneMatch(evening -> evening.date().equals(zone.today()))) {
            throw RequestRefused.notFound("conference.tonight.notTonight");
        }
        model.addAttribute("schoolClass", classes.get(round.classId()));
        model.addAttribute("board", boardAssembler.assemble(round));
        return "conference/tonight-board";
    }

    /** The evening of one class. */
    record ClassEvening(Evening evening, SchoolClass schoolClass, boolean tonight) {}
}
