package org.studentled.round.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.ClassAdministration;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoining;
import org.studentled.school.Role;
import org.studentled.school.SchoolClass;

/** Two classes that are one course become one: what either holds, and one button. */
@Controller
@RequestMapping("/classes/{classId}/join/{other}")
class JoinPage {

    private final ClassJoining joining;
    private final Rounds rounds;
    private final AccessPolicy accessPolicy;
    private final ClassAdministration administration;

    JoinPage(ClassJoining joining, Rounds rounds, AccessPolicy accessPolicy, ClassAdministration administration) {
        this.joining = joining;
        this.rounds = rounds;
        this.accessPolicy = accessPolicy;
        this.administration = administration;
    }

    @GetMapping
    String show(Actor actor, @PathVariable ClassId classId, @PathVariable ClassId other, Model model) {
        admit(actor, classId, other);
        ClassJoining.Plan plan = joining.plan(classId, other);
        model.addAttribute("plan", plan);
        model.addAttribute("kept", holds(plan.kept(), plan.keptStudents()));
        model.addAttribute("gone", holds(plan.gone(), plan.goneStudents()));
        return "round/join";
    }

    @PostMapping
    String join(Actor actor, @PathVariable ClassId classId, @PathVariable ClassId other) {
        admit(actor, classId, other);
        administration.join(classId, other, actor);
        return "redirect:/classes/" + classId;
    }

    /** Of one issuer there may be many schools: a teacher joins only what is theirs already. */
    private void admit(Actor actor, ClassId kept, ClassId gone) {
        if (!actor.is(Role.OFFICE)) {
            accessPolicy.requireTeacherOfClass(actor, kept);
            accessPolicy.requireTeacherOfClass(actor, gone);
        }
    }

    private Holds holds(SchoolClass room, int students) {
        return new Holds(room, students, rounds.findByClass(room.id()).size());
    }

    /** One of the two. */
    record Holds(SchoolClass room, int students, int rounds) {}
}
