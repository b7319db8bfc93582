package org.studentled.portfolio.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.portfolio.Page;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.PieceId;
import org.studentled.portfolio.Pieces;
import org.studentled.portfolio.Portfolio;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.Section;
import org.studentled.portfolio.SectionId;
import org.studentled.portfolio.Sections;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;

/** The first day of preparing: which of all the weeks' works go into the book. */
@Controller
@RequestMapping("/participations/{id}/work")
class MyWorkPage {

    private final Participations participations;
    private final Weeks weeks;
    private final Pieces pieces;
    private final Portfolios portfolios;
    private final Sections sections;
    private final AccessPolicy accessPolicy;

    MyWorkPage(
            Participations participations,
            Weeks weeks,
            Pieces pieces,
            Portfolios portfolios,
            Sections sections,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.weeks = weeks;
        this.pieces = pieces;
        this.portfolios = portfolios;
        this.sections = sections;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ParticipationId id, Model page) {
        admit(actor, id);
        Portfolio portfolio = portfolios.getByParticipation(id);
        List<Section> forWorks = sections.forWorks(participations.get(id).roundId());
        List<Choice> choices = pieces.findByParticipation(id).stream()
                .map(piece -> choice(piece, portfolio))
                .toList();
        page.addAttribute("sections", forWorks);
        page.addAttribute("id", id);
        page.addAttribute("choices", choices);
        return "portfolio/work";
    }

    @PostMapping
    String pick(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam(required = false) @Nullable Set<PieceId> piece,
            @RequestParam Map<String, String> typed) {
        admit(actor, id);
        List<PieceId> picked = piece == null ? List.of() : List.copyOf(piece);
        Map<PieceId, SectionId> into = new HashMap<>();
        picked.forEach(one -> {
            String section = typed.getOrDefault("section-" + one, "");
            if (!section.isEmpty()) {
                into.put(one, SectionId.of(section));
            }
        });
        portfolios.pickWork(id, picked, into);
        return "redirect:/?done=work";
    }

    private void admit(Actor actor, ParticipationId id) {
        accessPolicy.requireStudentOrTeacher(actor, participations.get(id).studentId());
    }

    /** Before the first picking every work to be proud of is picked: most children keep them all. */
    private Choice choice(Piece piece, Portfolio portfolio) {
        boolean picked = portfolio.pages().isEmpty()
                ? piece.kind() == Piece.Kind.PROUD
                : portfolio.holds(piece.id().value());
        UUID section = portfolio.pages().stream()
                .filter(page -> piece.id().value().equals(page.shows()))
                .map(Page::sectionId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Choice(piece, weekNumber(piece.weekId()), picked, section == null ? "" : section.toString());
    }

    private int weekNumber(WeekId id) {
        Week week = weeks.get(id);
        return week.number();
    }

    /** A work on offer for the book. */
    record Choice(Piece piece, int week, boolean picked, String section) {}
}
