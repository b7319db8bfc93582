package org.studentled.portfolio.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.goals.Habit;
import org.studentled.goals.Habits;
import org.studentled.goals.TeacherHabitResponse;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.PageId;
import org.studentled.portfolio.Portfolios;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Actor;
import org.studentled.school.StaffId;

/** The teacher's word before the evening: what the family sees, and whether the teacher shares the child's view of their habits. */
@Controller
@RequestMapping("/participations/{id}")
class FamilyVisibilityPage {

    private final Participations participations;
    private final Portfolios portfolios;
    private final Approvals approvals;
    private final Habits habits;
    private final AccessPolicy accessPolicy;

    FamilyVisibilityPage(
            Participations participations,
            Portfolios portfolios,
            Approvals approvals,
            Habits habits,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.portfolios = portfolios;
        this.approvals = approvals;
        this.habits = habits;
        this.accessPolicy = accessPolicy;
    }

    @PostMapping("/book/approved")
    String approve(Actor actor, @PathVariable ParticipationId id, @RequestParam boolean approved) {
        admit(actor, id);
        if (approved) {
            approvals.approve(id, new StaffId(actor.id()));
        } else {
            approvals.withdraw(id);
        }
        return "redirect:/participations/" + id + "/book/read";
    }

    @PostMapping("/book/pages/{page}/withheld")
    String withhold(
            Actor actor, @PathVariable ParticipationId id, @PathVariable PageId page, @RequestParam boolean kept) {
        admit(actor, id);
        portfolios.withhold(id, page, kept);
        return "redirect:/participations/" + id + "/book/read";
    }

    @PostMapping("/habits/{habit}/view")
    String view(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable Habit habit,
            @RequestParam(defaultValue = "") String agrees,
            @RequestParam(defaultValue = "") String note) {
        admit(actor, id);
        if (agrees.isEmpty()) {
            throw RequestRefused.invalid("portfolio.error.noView");
        }
        habits.respond(
                id, new TeacherHabitResponse(habit, Boolean.parseBoolean(agrees), note), new StaffId(actor.id()));
        return "redirect:/participations/" + id + "/note";
    }

    private void admit(Actor actor, ParticipationId id) {
        accessPolicy.requireTeacherOf(actor, participations.get(id).studentId());
    }
}
