package org.studentled.portfolio.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.progress.WeekScores;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** A child's week: look at the numbers, choose a work to be proud of and one that could be better. */
@Controller
@RequestMapping("/participations/{id}/week")
class MyWeek {

    private static final int STARTERS = 6;

    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Weeks weeks;
    private final WeekScores scores;
    private final Pieces pieces;
    private final Doors doors;

    MyWeek(
            Participations participations,
            Rounds rounds,
            Students students,
            Weeks weeks,
            WeekScores scores,
            Pieces pieces,
            Doors doors) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.weeks = weeks;
        this.scores = scores;
        this.pieces = pieces;
        this.doors = doors;
    }

    @GetMapping
    String show(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "numbers") String step,
            Model page) {
        Participation participation = admit(who, id);
        Week week = openWeek(participation);
        WeekStep now = WeekStep.named(step);
        page.addAttribute("id", id);
        page.addAttribute("child", students.get(participation.studentId()));
        page.addAttribute("week", week);
        page.addAttribute("step", now);
        page.addAttribute("steps", List.of(WeekStep.values()));
        page.addAttribute("done", weeks.doneBy(week.id()).contains(id));
        page.addAttribute("starter", 1 + (week.number() - 1) % STARTERS);
        fill(page, now, participation, week);
        return "portfolio/week-" + now.path().replace("proud", "piece").replace("better", "piece");
    }

    /** One thing the child typed, kept at once. */
    @PostMapping("/pieces/{kind}/{part}")
    ResponseEntity<Void> jot(
            Who who,
            @PathVariable ParticipationId id,
            @PathVariable Piece.Kind kind,
            @PathVariable Piece.Part part,
            @RequestParam Map<String, String> typed) {
        Week week = openWeek(admit(who, id));
        pieces.jot(id, week.id(), kind, part, typed.getOrDefault(part.field(), ""));
        return ResponseEntity.noContent().header("HX-Trigger", "saved").build();
    }

    @PostMapping("/pieces/{kind}")
    String choose(
            Who who,
            @PathVariable ParticipationId id,
            @PathVariable Piece.Kind kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "PAPER") Piece.Place place,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String reflection) {
        Week week = openWeek(admit(who, id));
        if (title.isBlank()) {
            throw new Refusal(422, "portfolio.refusal.noTitle");
        }
        pieces.choose(id, week.id(), kind, new Piece.Slip(title, place, link, reflection));
        return "redirect:/participations/" + id + "/week?step="
                + WeekStep.after(kind).path();
    }

    @PostMapping
    String done(Who who, @PathVariable ParticipationId id) {
        Week week = openWeek(admit(who, id));
        if (pieces.of(id, week.id(), Piece.Kind.PROUD).filter(Piece::isNamed).isEmpty()) {
            throw new Refusal(422, "portfolio.refusal.noProudPiece");
        }
        weeks.done(week.id(), id);
        return "redirect:/?done=week";
    }

    private void fill(Model page, WeekStep now, Participation participation, Week week) {
        if (now == WeekStep.NUMBERS || now == WeekStep.FINISH) {
            page.addAttribute(
                    "scores",
                    scores.of(week, rounds.get(participation.roundId()).classId(), participation.studentId()));
            page.addAttribute("at", "/participations/%s/weeks/%s/scores".formatted(participation.id(), week.id()));
        }
        if (now.isPiece()) {
            page.addAttribute("kind", now.kind());
            page.addAttribute(
                    "piece",
                    pieces.of(participation.id(), week.id(), now.kind()).orElse(null));
        }
        if (now == WeekStep.FINISH) {
            page.addAttribute("chosen", pieces.in(participation.id(), week.id()));
        }
    }

    private Participation admit(Who who, ParticipationId id) {
        Participation participation = participations.get(id);
        doors.isPupilOrTeaches(who, participation.studentId());
        return participation;
    }

    private Week openWeek(Participation participation) {
        return weeks.current(participation.roundId())
                .filter(week -> !week.closed() && participation.isTakingPart())
                .orElseThrow(() -> new Refusal(409, "portfolio.refusal.noWeek"));
    }
}
