package org.studentled.progress.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.progress.Measure;
import org.studentled.progress.MeasureId;
import org.studentled.progress.Measures;
import org.studentled.progress.ScoreId;
import org.studentled.progress.Source;
import org.studentled.progress.WeekScores;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.NotAtThisSchool;
import org.studentled.school.Role;
import org.studentled.school.Who;

/** One measure of a child's week: the number is confirmed or typed, and the chart redraws. */
@Controller
@RequestMapping("/participations/{participation}/weeks/{week}/scores/{measure}")
class MyScores {

    private static final String CARD = "progress/my-score :: card(at=${at}, score=${score})";

    private final Participations participations;
    private final Rounds rounds;
    private final Weeks weeks;
    private final Measures measures;
    private final WeekScores scores;
    private final Doors doors;

    MyScores(
            Participations participations,
            Rounds rounds,
            Weeks weeks,
            Measures measures,
            WeekScores scores,
            Doors doors) {
        this.participations = participations;
        this.rounds = rounds;
        this.weeks = weeks;
        this.measures = measures;
        this.scores = scores;
        this.doors = doors;
    }

    @PostMapping
    String type(
            Who who,
            @PathVariable ParticipationId participation,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @RequestParam(defaultValue = "") String amount,
            HttpServletResponse response,
            Model page) {
        Mine mine = mine(who, participation, week, measure);
        Source by = who.is(Role.STUDENT) ? Source.STUDENT : Source.TEACHER;
        scores.type(mine.week(), mine.measure(), mine.participation().studentId(), amount, by);
        response.setHeader("HX-Trigger", "saved");
        return card(mine, page);
    }

    @PostMapping("/confirm")
    String confirm(
            Who who,
            @PathVariable ParticipationId participation,
            @PathVariable WeekId week,
            @PathVariable MeasureId measure,
            @RequestParam ScoreId seen,
            Model page) {
        Mine mine = mine(who, participation, week, measure);
        scores.confirm(mine.week(), mine.measure(), mine.participation().studentId(), seen);
        return card(mine, page);
    }

    private String card(Mine mine, Model page) {
        page.addAttribute("at", address(mine));
        page.addAttribute(
                "score",
                scores.of(mine.week(), mine.measure(), mine.participation().studentId()));
        return CARD;
    }

    private Mine mine(Who who, ParticipationId participationId, WeekId weekId, MeasureId measure) {
        Participation participation = participations.get(participationId);
        doors.isPupilOrTeaches(who, participation.studentId());
        Week week = weeks.get(weekId);
        if (!week.roundId().equals(participation.roundId())) {
            throw new Refusal(404, "progress.error.otherWeek");
        }
        if (week.closed()) {
            throw new Refusal(409, "progress.error.weekOver");
        }
        return new Mine(participation, week, measureOf(week, measure));
    }

    /** Of the child's own class: a number for a measure of another class would lie in that class's chart for good. */
    private Measure measureOf(Week week, MeasureId id) {
        Measure measure = measures.get(id);
        if (!measure.classId().equals(rounds.get(week.roundId()).classId())) {
            throw new NotAtThisSchool("measure of this class", id.value());
        }
        return measure;
    }

    private static String address(Mine mine) {
        return "/participations/%s/weeks/%s/scores"
                .formatted(mine.participation().id(), mine.week().id());
    }

    private record Mine(Participation participation, Week week, Measure measure) {}
}
