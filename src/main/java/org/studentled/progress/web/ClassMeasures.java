package org.studentled.progress.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.progress.Measures;
import org.studentled.progress.TypedNumber;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.ClassId;
import org.studentled.school.Who;

/** What a class charts; a teacher adds to it when a week asks for a number no one thought of. */
@Controller
class ClassMeasures {

    private final Weeks weeks;
    private final Rounds rounds;
    private final Measures measures;
    private final Doors doors;

    ClassMeasures(Weeks weeks, Rounds rounds, Measures measures, Doors doors) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.measures = measures;
        this.doors = doors;
    }

    @PostMapping("/weeks/{week}/measures")
    String chart(
            Who who,
            @PathVariable WeekId week,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String outOf) {
        ClassId classId = rounds.get(weeks.get(week).roundId()).classId();
        doors.teachesClass(who, classId);
        measures.chart(classId, name, unit, outOf.isBlank() ? null : TypedNumber.read(outOf));
        return "redirect:/weeks/" + week;
    }
}
