package org.studentled.portfolio.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.goals.Habit;
import org.studentled.goals.HabitView;
import org.studentled.goals.Habits;
import org.studentled.page.Refusal;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.PageId;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** The teacher's word before the evening: what the family sees, and whether the teacher shares the child's view of their habits. */
@Controller
@RequestMapping("/participations/{id}")
class FamilySees {

    private final Participations participations;
    private final Books books;
    private final Approvals approvals;
    private final Habits habits;
    private final Doors doors;

    FamilySees(Participations participations, Books books, Approvals approvals, Habits habits, Doors doors) {
        this.participations = participations;
        this.books = books;
        this.approvals = approvals;
        this.habits = habits;
        this.doors = doors;
    }

    @PostMapping("/book/approved")
    String approve(Who who, @PathVariable ParticipationId id, @RequestParam boolean approved) {
        admit(who, id);
        if (approved) {
            approvals.approve(id, new StaffId(who.id()));
        } else {
            approvals.withdraw(id);
        }
        return "redirect:/participations/" + id + "/book/read";
    }

    @PostMapping("/book/pages/{page}/withheld")
    String withhold(Who who, @PathVariable ParticipationId id, @PathVariable PageId page, @RequestParam boolean kept) {
        admit(who, id);
        books.withhold(id, page, kept);
        return "redirect:/participations/" + id + "/book/read";
    }

    @PostMapping("/habits/{habit}/view")
    String view(
            Who who,
            @PathVariable ParticipationId id,
            @PathVariable Habit habit,
            @RequestParam(defaultValue = "") String agrees,
            @RequestParam(defaultValue = "") String note) {
        admit(who, id);
        if (agrees.isEmpty()) {
            throw new Refusal(422, "portfolio.error.noView");
        }
        habits.view(id, new HabitView(habit, Boolean.parseBoolean(agrees), note), new StaffId(who.id()));
        return "redirect:/participations/" + id + "/note";
    }

    private void admit(Who who, ParticipationId id) {
        doors.teaches(who, participations.get(id).studentId());
    }
}
