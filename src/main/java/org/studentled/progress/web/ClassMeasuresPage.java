package org.studentled.progress.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.progress.Measures;
import org.studentled.progress.NumberParser;
import org.studentled.round.Rounds;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;
import org.studentled.school.ClassId;

/** What a class charts; a teacher adds to it when a week asks for a number no one thought of. */
@Controller
class ClassMeasuresPage {

    private final Weeks weeks;
    private final Rounds rounds;
    private final Measures measures;
    private final AccessPolicy accessPolicy;

    ClassMeasuresPage(Weeks weeks, Rounds rounds, Measures measures, AccessPolicy accessPolicy) {
        this.weeks = weeks;
        this.rounds = rounds;
        this.measures = measures;
        this.accessPolicy = accessPolicy;
    }

    @PostMapping("/weeks/{week}/measures")
    String chart(
            Actor actor,
            @PathVariable WeekId week,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String outOf) {
        ClassId classId = rounds.get(weeks.get(week).roundId()).classId();
        accessPolicy.requireTeacherOfClass(actor, classId);
        measures.chart(classId, name, unit, outOf.isBlank() ? null : NumberParser.parse(outOf));
        return "redirect:/weeks/" + week;
    }
}
