package org.studentled.goals;

import org.springframework.stereotype.Component;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Classes;
import org.studentled.school.HouseRules;
import org.studentled.school.Role;
import org.studentled.school.SchoolZone;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** The goals of a round that was over before a teacher took over the class: shown to them only if the school says so. */
@Component
public class EarlierGoals {

    private final Rounds rounds;
    private final Classes classes;
    private final HouseRules rules;
    private final SchoolZone zone;

    EarlierGoals(Rounds rounds, Classes classes, HouseRules rules, SchoolZone zone) {
        this.rounds = rounds;
        this.classes = classes;
        this.rules = rules;
        this.zone = zone;
    }

    public boolean areSeenBy(Who who, Round round) {
        return !who.is(Role.TEACHER)
                || round.isOpen()
                || rules.nextTeacherSeesGoals()
                || classes.teachesSince(new StaffId(who.id()), round.classId())
                        .filter(since -> round.calendar().night().isBefore(zone.dayOf(since)))
                        .isEmpty();
    }

    /** Goals that this round carries on are goals of the round before. */
    public boolean carriedAreSeenBy(Who who, Round round) {
        RoundId last = round.previous();
        return last == null || areSeenBy(who, rounds.get(last));
    }
}
