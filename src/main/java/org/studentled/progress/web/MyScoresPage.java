package org.studentled.progress.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.progress.ScoreId;
import org.studentled.progress.ScoreSource;
import org.studentled.progress.WeekScores;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.NotFoundException;
import org.studentled.school.Role;

/** One measure of a child's week: the number is confirmed or typed, and the chart redraws. */
@Controller
@RequestMapping("/participations/{participation}/weeks/{week}/scores/{measure}")
class MyScoresPage {

    private static final String CARD = "progress/my-score :: card(at=${at}, score=${score})";

    private final Participations participations;
    private final Rounds rounds;
    private final Weeks weeks;
    private final Measures measures;
    private final WeekScores scores;
    private final AccessPolicy accessPolicy;

    MyScoresPage(
            Participations participations,
            Rounds rounds,
            Weeks weeks,
            Measures measures,
            WeekScores scores,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.rounds = rounds;
        this.weeks = weeks;
        this.measures = measures;
        this.scores = scores;
        this.accessPolicy = accessPolicy;
    }

    @PostMapping
    String type(
            Actor actor,
            @PathVariable ParticipationId participation,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @RequestParam(defaultValue = "") String amount,
            HttpServletResponse response,
            Model page) {
        Mine mine = mine(actor, participation, week, measure);
        ScoreSource by = actor.is(Role.STUDENT) ? ScoreSource.STUDENT : ScoreSource.TEACHER;
        scores.type(mine.week(), mine.measure(), mine.participation().studentId(), amount, by);
        response.setHeader("HX-Trigger", "saved");
        return card(mine, page);
    }

    @PostMapping("/confirm")
    String confirm(
            Actor actor,
            @PathVariable ParticipationId participation,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @RequestParam ScoreId seen,
            Model page) {
        Mine mine = mine(actor, participation, week, measure);
        scores.confirm(mine.week(), mine.measure(), mine.participation().studentId(), seen);
        return card(mine, page);
    }

    private String card(Mine mine, Model page) {
        page.addAttribute("at", address(mine));
        page.addAttribute(
                "score",
                scores.findByWeek(
                        mine.week(), mine.measure(), mine.participation().studentId()));
        return CARD;
    }

    private Mine mine(Actor actor, ParticipationId participationId, WeekId weekId, MeasureId measure) {
        Participation participation = participations.get(participationId);
        accessPolicy.requireStudentOrTeacher(actor, participation.studentId());
        Week week = weeks.get(weekId);
        if (!week.roundId().equals(participation.roundId())) {
            throw RequestRefused.notFound("progress.error.otherWeek");
        }
        if (week.closed()) {
            throw RequestRefused.conflict("progress.error.weekOver");
        }
        return new Mine(participation, week, measureOf(week, measure));
    }

    /** Of the child's own class: a number for a measure of another class would lie in that class's chart for good. */
    private Measure measureOf(Week week, MeasureId id) {
        Measure measure = measures.get(id);
        if (!measure.classId().equals(rounds.get(week.roundId()).classId())) {
            throw new NotFoundException("measure of this class", id.value());
        }
        return measure;
    }

    private static String address(Mine mine) {
        return "/participations/%s/weeks/%s/scores"
                .formatted(mine.participation().id(), mine.week().id());
    }

    private record Mine(Participation participation, Week week, Measure measure) {}
}
