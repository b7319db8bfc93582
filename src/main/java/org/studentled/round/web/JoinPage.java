package org.studentled.round.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Audit;
import org.studentled.access.Doors;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.school.ClassJoining;
import org.studentled.school.Role;
import org.studentled.school.SchoolClass;
import org.studentled.school.Who;

/** Two classes that are one course become one: what either holds, and one button. */
@Controller
@RequestMapping("/classes/{classId}/join/{other}")
class JoinPage {

    private final ClassJoining joining;
    private final Rounds rounds;
    private final Doors doors;
    private final Audit audit;

    JoinPage(ClassJoining joining, Rounds rounds, Doors doors, Audit audit) {
        this.joining = joining;
        this.rounds = rounds;
        this.doors = doors;
        this.audit = audit;
    }

    @GetMapping
    String show(Who who, @PathVariable ClassId classId, @PathVariable ClassId other, Model model) {
        admit(who, classId, other);
        ClassJoining.Plan plan = joining.plan(classId, other);
        model.addAttribute("plan", plan);
        model.addAttribute("kept", holds(plan.kept(), plan.keptChildren()));
        model.addAttribute("gone", holds(plan.gone(), plan.goneChildren()));
        return "round/join";
    }

    @PostMapping
    String join(Who who, @PathVariable ClassId classId, @PathVariable ClassId other) {
        admit(who, classId, other);
        joining.join(classId, other);
        audit.note(who, "classes-joined", classId.value(), other.toString());
        return "redirect:/classes/" + classId;
    }

    /** Of one issuer there may be many schools: a teacher joins only what is theirs already. */
    private void admit(Who who, ClassId kept, ClassId gone) {
        if (!who.is(Role.OFFICE)) {
            doors.teachesClass(who, kept);
            doors.teachesClass(who, gone);
        }
    }

    private Holds holds(SchoolClass room, int children) {
        return new Holds(room, children, rounds.of(room.id()).size());
    }

    /** One of the two. */
    record Holds(SchoolClass room, int children, int rounds) {}
}
