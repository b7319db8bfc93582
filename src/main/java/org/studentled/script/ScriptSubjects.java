package org.studentled.script;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitRating;
import org.studentled.goals.Habits;
import org.studentled.goals.TeacherHabitResponse;
import org.studentled.portfolio.ClassPortfolios;
import org.studentled.portfolio.Piece;
import org.studentled.portfolio.Portfolio;
import org.studentled.progress.ClassScores;
import org.studentled.progress.Measure;
import org.studentled.progress.Measures;
import org.studentled.progress.Score;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.school.Classes;
import org.studentled.school.Staff;
import org.studentled.school.StudentId;

/** Reads what is known of children for their scripts, as often for a whole class as for one child. */
@Component
class ScriptSubjects {

    private final Rounds rounds;
    private final Classes classes;
    private final Staff staff;
    private final Measures measures;
    private final ClassScores numbers;
    private final ClassPortfolios portfolios;
    private final Goals goals;
    private final Habits habits;
    private final Answers answers;

    ScriptSubjects(
            Rounds rounds,
            Classes classes,
            Staff staff,
            Measures measures,
            ClassScores numbers,
            ClassPortfolios portfolios,
            Goals goals,
            Habits habits,
            Answers answers) {
        this.rounds = rounds;
        this.classes = classes;
        this.staff = staff;
        this.measures = measures;
        this.numbers = numbers;
        this.portfolios = portfolios;
        this.goals = goals;
        this.habits = habits;
        this.answers = answers;
    }

    /** @param reader the language of a script that no one has begun to write in */
    @Transactional(readOnly = true)
    public Map<ParticipationId, ScriptSubject> findByParticipations(Collection<Participation> all, Locale reader) {
        List<ParticipationId> ids = all.stream().map(Participation::id).toList();
        Map<RoundId, Round> planned =
                rounds.byId(all.stream().map(Participation::roundId).distinct().toList());
        Map<ClassId, List<Measure>> charted = new HashMap<>();
        Map<ClassId, String> teachers = new HashMap<>();
        for (ClassId id : planned.values().stream().map(Round::classId).collect(Collectors.toSet())) {
            charted.put(id, measures.findByClass(id));
            teachers.put(id, teacherOf(id));
        }
        Set<StudentId> students = all.stream().map(Participation::studentId).collect(Collectors.toSet());
        Map<ClassScores.MeasureScores, List<Score>> series =
                numbers.series(charted.values().stream().flatMap(List::stream).toList(), students);
        Map<ParticipationId, Portfolio> portfolios = this.portfolios.findByParticipations(ids);
        Map<ParticipationId, List<Piece>> works = this.portfolios.works(ids);
        Map<ParticipationId, List<Goal>> goals = this.goals.allIn(ids);
        Map<ParticipationId, List<HabitRating>> rated = habits.latest(ids);
        Map<ParticipationId, Map<Habit, TeacherHabitResponse>> views = habits.responsesOf(ids);
        Map<ParticipationId, Map<String, Answers.Written>> written = answers.findByParticipations(ids);
        Map<ParticipationId, ScriptSubject> participations = new HashMap<>();
        for (Participation each : all) {
            ParticipationId id = each.id();
            Round round = requireNonNull(planned.get(each.roundId()));
            Map<Measure, List<Score>> lines = new LinkedHashMap<>();
            charted.getOrDefault(round.classId(), List.of())
                    .forEach(measure -> lines.put(
                            measure,
                            series.getOrDefault(
                                    new ClassScores.MeasureScores(measure.id(), each.studentId()), List.of())));
            participations.put(
                    id,
                    new ScriptSubject(
                            each,
                            round,
                            requireNonNull(portfolios.get(id)),
                            requireNonNull(teachers.get(round.classId())),
                            lines,
                            works.getOrDefault(id, List.of()),
                            goals.getOrDefault(id, List.of()),
                            rated.getOrDefault(id, List.of()),
                            views.getOrDefault(id, Map.of()),
                            written.getOrDefault(id, Map.of()),
                            reader));
        }
        return participations;
    }

    private String teacherOf(ClassId id) {
        return classes.leadOf(id).map(teacher -> staff.get(teacher).name()).orElse("");
    }
}
