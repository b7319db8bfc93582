package org.studentled.goals.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Doors;
import org.studentled.goals.EarlierGoals;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;
import org.studentled.school.Who;

/** The long view: a child's goals round after round, what became of each, and which grew from an earlier one. */
@Controller
@RequestMapping("/students/{id}/goals")
class LongView {

    private final Students students;
    private final Rounds rounds;
    private final Participations participations;
    private final Goals goals;
    private final EarlierGoals earlier;
    private final Doors doors;

    LongView(
            Students students,
            Rounds rounds,
            Participations participations,
            Goals goals,
            EarlierGoals earlier,
            Doors doors) {
        this.students = students;
        this.rounds = rounds;
        this.participations = participations;
        this.goals = goals;
        this.earlier = earlier;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable StudentId id, Model model) {
        doors.isPupilOrTeaches(who, id);
        Student student = students.get(id);
        model.addAttribute("student", student);
        model.addAttribute(
                "seasons",
                rounds.of(student.classId()).stream()
                        .filter(round -> earlier.areSeenBy(who, round))
                        .flatMap(round -> season(who, round, id).stream())
                        .toList());
        model.addAttribute(
                "withheld", rounds.of(student.classId()).stream().anyMatch(round -> !earlier.areSeenBy(who, round)));
        return "goals/history";
    }

    private Optional<Season> season(Who who, Round round, StudentId id) {
        return participations
                .of(id, round.id())
                .map(child -> new Season(
                        round,
                        child.id(),
                        goals.setIn(child.id()),
                        earlier.carriedAreSeenBy(who, round) ? goals.carriedTo(child.id()) : List.of()));
    }

    /**
     * One round as the child looks back on it.
     *
     * @param lookedAt goals of the round before, as this round saw them
     */
    record Season(Round round, ParticipationId participation, List<Goal> set, List<Goal> lookedAt) {}
}
