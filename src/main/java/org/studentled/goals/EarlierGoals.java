package org.studentled.goals;

import org.springframework.stereotype.Component;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Actor;
import org.studentled.school.Classes;
import org.studentled.school.Role;
import org.studentled.school.SchoolPolicies;
import org.studentled.school.SchoolZone;
import org.studentled.school.StaffId;

/** The goals of a round that was over before a teacher took over the class: shown to them only if the school says so. */
@Component
public class EarlierGoals {

    private final Rounds rounds;
    private final Classes classes;
    private final SchoolPolicies rules;
    private final SchoolZone zone;

    EarlierGoals(Rounds rounds, Classes classes, SchoolPolicies rules, SchoolZone zone) {
        this.rounds = rounds;
        this.classes = classes;
        this.rules = rules;
        this.zone = zone;
    }

    public boolean areSeenBy(Actor actor, Round round) {
        return !actor.is(Role.TEACHER)
                || round.isOpen()
                || rules.nextTeacherSeesGoals()
                || classes.teachesSince(new StaffId(actor.id()), round.classId())
                        .filter(since -> round.dates().evening().isBefore(zone.dayOf(since)))
                        .isEmpty();
    }

    /** Goals that this round carries on are goals of the round before. */
    public boolean carriedAreSeenBy(Actor actor, Round round) {
        RoundId last = round.previous();
        return last == null || areSeenBy(actor, rounds.get(last));
    }
}
