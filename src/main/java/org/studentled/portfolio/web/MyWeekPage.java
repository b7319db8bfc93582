package org.studentled.portfolio.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Pieces;
import org.studentled.progress.KnownAssignments;
import org.studentled.progress.WeekScores;
import org.studentled.round.Band;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;
import org.studentled.school.Students;

/** A child's week: look at the numbers, choose a work to be proud of and one that could be better, say how it worked. */
@Controller
@RequestMapping("/participations/{id}/week")
class MyWeekPage {

    private static final int STARTERS = 6;

    private final OpenWeek now;
    private final Rounds rounds;
    private final Students students;
    private final Weeks weeks;
    private final WeekScores scores;
    private final Pieces pieces;
    private final Photos photos;
    private final Habits habits;
    private final KnownAssignments works;
    private final SchoolZone zone;

    MyWeekPage(
            OpenWeek now,
            Rounds rounds,
            Students students,
            Weeks weeks,
            WeekScores scores,
            Pieces pieces,
            Photos photos,
            Habits habits,
            KnownAssignments works,
            SchoolZone zone) {
        this.now = now;
        this.rounds = rounds;
        this.students = students;
        this.weeks = weeks;
        this.scores = scores;
        this.pieces = pieces;
        this.photos = photos;
        this.habits = habits;
        this.works = works;
        this.zone = zone;
    }

    @GetMapping
    String show(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam(defaultValue = "numbers") String step,
            Model page) {
        Participation participation = now.admit(actor, id);
        Week week = now.openWeek(participation);
        WeekStep shown = WeekStep.named(step);
        page.addAttribute("id", id);
        page.addAttribute("child", students.get(participation.studentId()));
        page.addAttribute("week", week);
        page.addAttribute("step", shown);
        page.addAttribute("steps", List.of(WeekStep.values()));
        page.addAttribute("done", weeks.doneBy(week.id()).contains(id));
        fill(page, shown, participation, week);
        return "portfolio/week-" + shown.path().replace("proud", "piece").replace("better", "piece");
    }

    /**
     * One thing the child typed, kept at once.
     *
     * @param was what the field said when this device saw it last; nothing for what is tapped
     */
    @PostMapping("/pieces/{kind}/{part}")
    ResponseEntity<Void> jot(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable Piece.Kind kind,
            @PathVariable Piece.Part part,
            @RequestParam(required = false) @Nullable String was,
            @RequestParam Map<String, String> typed) {
        Week week = now.openWeek(now.admit(actor, id));
        try {
            pieces.saveDraft(id, week.id(), kind, part, typed.getOrDefault(part.field(), ""), was);
            return AutosaveResponse.yes();
        } catch (Pieces.WrittenElsewhere elsewhere) {
            return AutosaveResponse.asksWhich(elsewhere.words());
        }
    }

    @PostMapping("/pieces/{kind}")
    String choose(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable Piece.Kind kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "PAPER") Piece.Place place,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "") String reflection) {
        Week week = now.openWeek(now.admit(actor, id));
        if (title.isBlank()) {
            throw RequestRefused.invalid("portfolio.error.noTitle");
        }
        pieces.choose(id, week.id(), kind, new Piece.WorkSlip(title, place, link, reflection));
        return "redirect:/participations/" + id + "/week?step="
                + WeekStep.after(kind).path();
    }

    @PostMapping
    String done(Actor actor, @PathVariable ParticipationId id) {
        Week week = now.openWeek(now.admit(actor, id));
        if (pieces.findByWeekAndKind(id, week.id(), Piece.Kind.PROUD)
                .filter(Piece::isNamed)
                .isEmpty()) {
            throw RequestRefused.invalid("portfolio.error.noProudPiece");
        }
        weeks.done(week.id(), id);
        return "redirect:/?done=week";
    }

    private void fill(Model page, WeekStep shown, Participation participation, Week week) {
        Round round = rounds.get(participation.roundId());
        page.addAttribute("young", round.band() == Band.K_1);
        if (shown == WeekStep.NUMBERS || shown == WeekStep.FINISH) {
            page.addAttribute("scores", scores.findByWeek(week, round.classId(), participation.studentId()));
            page.addAttribute("at", "/participations/%s/weeks/%s/scores".formatted(participation.id(), week.id()));
        }
        if (shown.isPiece()) {
            Piece piece = pieces.findByWeekAndKind(participation.id(), week.id(), shown.kind())
                    .orElse(null);
            page.addAttribute("kind", shown.kind());
            page.addAttribute("piece", piece);
            page.addAttribute("starters", starters(week));
            page.addAttribute("known", works.findByStudent(participation.studentId(), zone.today()));
            page.addAttribute("photosWanted", photos.areWanted(participation.id()));
            page.addAttribute("photos", piece == null ? List.of() : photos.findByPiece(piece.id()));
            page.addAttribute(
                    "morePhotos",
                    piece == null || photos.findByPiece(piece.id()).size() < Photos.MOST_PER_PIECE);
        }
        if (shown == WeekStep.HABITS || shown == WeekStep.FINISH) {
            page.addAttribute("habits", Habit.usual(round.band()));
            page.addAttribute("best", Habit.best(round.band()));
            page.addAttribute("rated", habits.in(participation.id(), week.id()));
        }
        if (shown == WeekStep.FINISH) {
            page.addAttribute("chosen", pieces.in(participation.id(), week.id()));
        }
    }

    /** Three beginnings of a sentence, other ones each week, so that slips do not all say the same. */
    private static List<Integer> starters(Week week) {
        int first = week.number() - 1;
        return List.of(1 + first % STARTERS, 1 + (first + 2) % STARTERS, 1 + (first + 4) % STARTERS);
    }
}
