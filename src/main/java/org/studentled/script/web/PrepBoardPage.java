package org.studentled.script.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.access.AccessPolicy;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.portfolio.ClassPortfolios;
import org.studentled.portfolio.Portfolio;
import org.studentled.portfolio.TeacherNotes;
import org.studentled.progress.ClassScores;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.progress.Trend;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.script.RehearsalStatus;
import org.studentled.script.Script;
import org.studentled.script.Scripts;

/** How far each child's portfolio is, those most behind first. */
@Controller
class PrepBoardPage {

    private final Participations participations;
    private final Rounds rounds;
    private final ClassPortfolios portfolios;
    private final Goals goals;
    private final Scripts scripts;
    private final TeacherNotes notes;
    private final Measures measures;
    private final ClassScores numbers;
    private final RehearsalStatus rehearsed;
    private final AccessPolicy accessPolicy;

    PrepBoardPage(
            Participations participations,
            Rounds rounds,
            ClassPortfolios portfolios,
            Goals goals,
            Scripts scripts,
            TeacherNotes notes,
            Measures measures,
            ClassScores numbers,
            RehearsalStatus rehearsed,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.rounds = rounds;
        this.portfolios = portfolios;
        this.goals = goals;
        this.scripts = scripts;
        this.notes = notes;
        this.measures = measures;
        this.numbers = numbers;
        this.rehearsed = rehearsed;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping("/rounds/{round}/prep")
    String show(Actor actor, @PathVariable RoundId round, Model page) {
        accessPolicy.requireTeacherOfClass(actor, rounds.get(round).classId());
        List<Row> rows = rows(participations.takingPartIn(round)).stream()
                .sorted(Comparator.comparing(Row::missing)
                        .reversed()
                        .thenComparing(Row::rehearsed)
                        .thenComparing(row -> row.student().fullName()))
                .toList();
        page.addAttribute("round", round);
        page.addAttribute("rows", rows);
        page.addAttribute(
                "prepared", rows.stream().filter(row -> row.missing() == 0).count());
        page.addAttribute(
                "rehearsed",
                rows.stream()
                        .filter(row -> row.rehearsed() == RehearsalStatus.Said.READY)
                        .count());
        return "script/prep";
    }

    private List<Row> rows(List<Participation> all) {
        List<ParticipationId> ids = all.stream().map(Participation::id).toList();
        Map<StudentId, Student> named = participations.studentsOf(all);
        Map<ParticipationId, Script> written = scripts.getByParticipations(all, LocaleContextHolder.getLocale());
        Map<ParticipationId, Portfolio> picked = portfolios.findByParticipations(ids);
        Map<ParticipationId, List<Goal>> set = goals.allIn(ids);
        Set<ParticipationId> numbered = portfolios.numbered(ids);
        Set<ParticipationId> noted = notes.findByParticipations(ids).keySet();
        Map<ParticipationId, RehearsalStatus.Said> said = rehearsed.aboutAll(ids);
        Set<StudentId> fell = allFell(all, named.keySet());
        return all.stream()
                .map(each -> {
                    ParticipationId id = each.id();
                    Script script = requireNonNull(written.get(id));
                    return new Row(
                            id,
                            requireNonNull(named.get(each.studentId())),
                            !requireNonNull(picked.get(id)).pages().isEmpty(),
                            set.getOrDefault(id, List.of()).stream().anyMatch(goal -> goal.carriedFrom() == null),
                            numbered.contains(id),
                            script.openBlanks(),
                            noted.contains(id),
                            said.getOrDefault(id, RehearsalStatus.Said.NOTHING),
                            script.differing(),
                            fell.contains(each.studentId()));
                })
                .toList();
    }

    /** Nothing to be ashamed of, and better spoken about before the evening. */
    private Set<StudentId> allFell(List<Participation> all, Set<StudentId> students) {
        if (all.isEmpty()) {
            return Set.of();
        }
        List<Measure> charted =
                measures.findByClass(rounds.get(all.get(0).roundId()).classId());
        Map<ClassScores.MeasureScores, List<Score>> series = numbers.series(charted, students);
        return students.stream()
                .filter(student -> {
                    List<Trend.Way> ways = charted.stream()
                            .flatMap(measure -> Trend.of(series.getOrDefault(
                                            new ClassScores.MeasureScores(measure.id(), student), List.of()))
                                    .stream())
                            .map(Trend::way)
                            .filter(way -> way != Trend.Way.ONE)
                            .toList();
                    return !ways.isEmpty() && ways.stream().allMatch(way -> way == Trend.Way.DOWN);
                })
                .collect(Collectors.toSet());
    }

    /**
     * One child on the board.
     *
     * @param differing how many answers are not what the book says
     * @param allFell every number that moved went down
     */
    record Row(
            ParticipationId participation,
            Student student,
            boolean picked,
            boolean goals,
            boolean numbered,
            long openBlanks,
            boolean note,
            RehearsalStatus.Said rehearsed,
            long differing,
            boolean allFell) {

        /** How much is missing: whole steps first, then single blanks. */
        public long missing() {
            long steps = (picked ? 0 : 1) + (goals ? 0 : 1) + (numbered ? 0 : 1) + (note ? 0 : 1);
            return steps * 1000 + openBlanks;
        }
    }
}
