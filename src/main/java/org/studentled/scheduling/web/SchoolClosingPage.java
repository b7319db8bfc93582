package org.studentled.scheduling.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.SchoolClosing;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;

/** The school closes for a day: the office moves its evenings or calls them off, and everyone is told. */
@Controller
@RequestMapping("/office/evenings/closing")
class SchoolClosingPage {

    private final AccessPolicy accessPolicy;
    private final OfficeEvenings officeEvenings;
    private final SchoolClosing closing;
    private final SchoolZone zone;

    SchoolClosingPage(
            AccessPolicy accessPolicy, OfficeEvenings officeEvenings, SchoolClosing closing, SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.officeEvenings = officeEvenings;
        this.closing = closing;
        this.zone = zone;
    }

    /**
     * @param day that is closed; without one the next day on which there are evenings
     * @param grade of the classes; without one the whole school
     */
    @GetMapping
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer grade,
            Model model) {
        accessPolicy.requireOffice(actor);
        LocalDate shown = day == null ? closing.nextDay() : day;
        List<OfficeEvenings.EveningOverview> all = officeEvenings.on(shown);
        Set<Integer> grades =
                all.stream().map(each -> each.schoolClass().grade()).collect(Collectors.toCollection(TreeSet::new));
        model.addAttribute("day", shown);
        model.addAttribute("over", shown.isBefore(zone.today()));
        model.addAttribute("grade", grade);
        model.addAttribute("grades", grades);
        model.addAttribute(
                "evenings",
                all.stream()
                        .filter(each -> grade == null || each.schoolClass().grade() == grade)
                        .toList());
        model.addAttribute("earliest", zone.today());
        return "scheduling/closing";
    }

    /** @param to the new date; none when it is still to be found */
    @PostMapping
    String close(
            Actor actor,
            @RequestParam(defaultValue = "") Set<EveningId> evening,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam What what) {
        accessPolicy.requireOffice(actor);
        if (evening.isEmpty()) {
            throw RequestRefused.invalid("scheduling.closing.noneChecked");
        }
        if (day.isBefore(zone.today())) {
            throw RequestRefused.invalid("scheduling.dateOver");
        }
        if (what == What.POSTPONE) {
            closing.postpone(evening, day);
            return "redirect:/office/evenings?done=eveningsPostponed";
        }
        if (to == null || to.equals(day)) {
            throw RequestRefused.invalid("scheduling.closing.noDate");
        }
        if (to.isBefore(zone.today())) {
            throw RequestRefused.invalid("scheduling.dateOver");
        }
        closing.move(evening, day, to);
        return "redirect:/office/evenings?done=eveningsMoved";
    }

    /** It takes place on its day after all. */
    @PostMapping("/reopen")
    String reopen(Actor actor, @RequestParam EveningId evening) {
        accessPolicy.requireOffice(actor);
        closing.reopen(evening);
        return "redirect:/office/evenings?done=eveningReopened";
    }

    /** What becomes of the evenings of that day. */
    enum What {
        MOVE,
        POSTPONE
    }
}
