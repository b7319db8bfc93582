package org.studentled.script.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.studentled.access.Doors;
import org.studentled.goals.Goals;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.TeacherNotes;
import org.studentled.progress.Measures;
import org.studentled.progress.Scores;
import org.studentled.progress.Trend;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Student;
import org.studentled.school.Students;
import org.studentled.school.Who;
import org.studentled.script.RehearsalWord;
import org.studentled.script.Script;
import org.studentled.script.Scripts;

/** How far each child's portfolio is, those most behind first. */
@Controller
class PrepBoard {

    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Books books;
    private final Goals goals;
    private final Scripts scripts;
    private final TeacherNotes notes;
    private final Measures measures;
    private final Scores scores;
    private final RehearsalWord rehearsed;
    private final Doors doors;

    PrepBoard(
            Participations participations,
            Rounds rounds,
            Students students,
            Books books,
            Goals goals,
            Scripts scripts,
            TeacherNotes notes,
            Measures measures,
            Scores scores,
            RehearsalWord rehearsed,
            Doors doors) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.books = books;
        this.goals = goals;
        this.scripts = scripts;
        this.notes = notes;
        this.measures = measures;
        this.scores = scores;
        this.rehearsed = rehearsed;
        this.doors = doors;
    }

    @GetMapping("/rounds/{round}/prep")
    String show(Who who, @PathVariable RoundId round, Model page) {
        doors.teachesClass(who, rounds.get(round).classId());
        List<Row> rows = participations.takingPartIn(round).stream()
                .map(this::row)
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
                        .filter(row -> row.rehearsed() == RehearsalWord.Said.READY)
                        .count());
        return "script/prep";
    }

    private Row row(Participation participation) {
        ParticipationId id = participation.id();
        Script script = scripts.of(id);
        return new Row(
                id,
                students.get(participation.studentId()),
                !books.of(id).pages().isEmpty(),
                !goals.setIn(id).isEmpty(),
                books.isNumbered(id),
                script.openBlanks(),
                notes.of(id).isPresent(),
                rehearsed.about(id),
                script.differing(),
                allFell(participation));
    }

    /** Nothing to be ashamed of, and better spoken about before the evening. */
    private boolean allFell(Participation participation) {
        List<Trend.Way> ways = measures.of(rounds.get(participation.roundId()).classId()).stream()
                .flatMap(measure -> Trend.of(scores.series(measure.id(), participation.studentId())).stream())
                .map(Trend::way)
                .filter(way -> way != Trend.Way.ONE)
                .toList();
        return !ways.isEmpty() && ways.stream().allMatch(way -> way == Trend.Way.DOWN);
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
            RehearsalWord.Said rehearsed,
            long differing,
            boolean allFell) {

        /** How much is missing: whole steps first, then single blanks. */
        public long missing() {
            long steps = (picked ? 0 : 1) + (goals ? 0 : 1) + (numbered ? 0 : 1) + (note ? 0 : 1);
            return steps * 1000 + openBlanks;
        }
    }
}
