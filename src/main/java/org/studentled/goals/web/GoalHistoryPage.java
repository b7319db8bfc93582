package org.studentled.goals.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.goals.EarlierGoals;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** The long view: a child's goals round after round, what became of each, and which grew from an earlier one. */
@Controller
@RequestMapping("/students/{id}/goals")
class GoalHistoryPage {

    private final Students students;
    private final Rounds rounds;
    private final Participations participations;
    private final Goals goals;
    private final EarlierGoals earlier;
    private final AccessPolicy accessPolicy;

    GoalHistoryPage(
            Students students,
            Rounds rounds,
            Participations participations,
            Goals goals,
            EarlierGoals earlier,
            AccessPolicy accessPolicy) {
        this.students = students;
        this.rounds = rounds;
        this.participations = participations;
        this.goals = goals;
        this.earlier = earlier;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(Actor actor, @PathVariable StudentId id, Model model) {
        accessPolicy.requireStudentOrTeacher(actor, id);
        Student student = students.get(id);
        model.addAttribute("student", student);
        model.addAttribute(
                "seasons",
                rounds.findByClass(student.classId()).stream()
                        .filter(round -> earlier.areSeenBy(actor, round))
                        .flatMap(round -> season(actor, round, id).stream())
                        .toList());
        model.addAttribute(
                "withheld",
                rounds.findByClass(student.classId()).stream().anyMatch(round -> !earlier.areSeenBy(actor, round)));
        return "goals/history";
    }

    private Optional<Season> season(Actor actor, Round round, StudentId id) {
        return participations
                .findByStudentAndRound(id, round.id())
                .map(student -> new Season(
                        round,
                        student.id(),
                        goals.setIn(student.id()),
                        earlier.carriedAreSeenBy(actor, round) ? goals.carriedTo(student.id()) : List.of()));
    }

    /**
     * One round as the child looks back on it.
     *
     * @param lookedAt goals of the round before, as this round saw them
     */
    record Season(Round round, ParticipationId participation, List<Goal> set, List<Goal> lookedAt) {}
}
