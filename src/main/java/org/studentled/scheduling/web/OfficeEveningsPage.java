package org.studentled.scheduling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.scheduling.EveningId;
import org.studentled.scheduling.Evenings;
import org.studentled.scheduling.InterpreterId;
import org.studentled.scheduling.Interpreters;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;
import org.studentled.school.Student;

/** The office's view of all evenings: who is not placed, brothers and sisters, interpreters, and a night that moves. */
@Controller
@RequestMapping("/office/evenings")
class OfficeEveningsPage {

    private static final int LAST_PAGE = 10_000;

    private final AccessPolicy accessPolicy;
    private final OfficeEvenings officeEvenings;
    private final Interpreters interpreters;
    private final Evenings evenings;
    private final SchoolZone zone;

    OfficeEveningsPage(
            AccessPolicy accessPolicy,
            OfficeEvenings officeEvenings,
            Interpreters interpreters,
            Evenings evenings,
            SchoolZone zone) {
        this.accessPolicy = accessPolicy;
        this.officeEvenings = officeEvenings;
        this.interpreters = interpreters;
        this.evenings = evenings;
        this.zone = zone;
    }

    @GetMapping
    String open(Actor actor, @RequestParam(defaultValue = "0") int page, Model model) {
        accessPolicy.requireOffice(actor);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<OfficeEvenings.EveningOverview> all = officeEvenings.all(shown);
        model.addAttribute("evenings", all.stream().limit(OfficeEvenings.PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", all.size() > OfficeEvenings.PAGE);
        model.addAttribute("interpreters", officeEvenings.interpreters());
        List<OfficeEvenings.Siblings> siblings = officeEvenings.siblings();
        model.addAttribute("siblings", siblings);
        model.addAttribute("listed", listed(all, siblings));
        model.addAttribute("today", zone.today());
        return "scheduling/office-evenings";
    }

    private static List<Student> listed(
            List<OfficeEvenings.EveningOverview> evenings, List<OfficeEvenings.Siblings> siblings) {
        return Stream.concat(
                        evenings.stream().flatMap(evening -> evening.invited().stream()),
                        siblings.stream()
                                .flatMap(family -> family.places().stream())
                                .map(place -> place.household().student()))
                .distinct()
                .toList();
    }

    @PostMapping("/interpreters")
    String arrange(
            Actor actor,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam LocalDate evening,
            @RequestParam LocalTime from,
            @RequestParam LocalTime until) {
        accessPolicy.requireOffice(actor);
        if (evening.isBefore(zone.today())) {
            throw RequestRefused.invalid("scheduling.dateOver");
        }
        if (!until.isAfter(from) || !language.strip().matches("[a-z]{2,3}(-[A-Za-z]{2,8})?")) {
            throw RequestRefused.invalid("scheduling.interpreterImpossible");
        }
        interpreters.arrange(name, language.strip(), evening, from, until);
        return "redirect:/office/evenings";
    }

    @PostMapping("/interpreters/{interpreter}/cancel")
    String cancel(Actor actor, @PathVariable InterpreterId interpreter) {
        accessPolicy.requireOffice(actor);
        interpreters.cancel(interpreter);
        return "redirect:/office/evenings";
    }

    /** As when a teacher is ill or the roads are closed: everyone keeps their start, and everyone is told. */
    @PostMapping("/{eveningId}/move")
    String move(Actor actor, @PathVariable EveningId eveningId, @RequestParam LocalDate evening) {
        accessPolicy.requireOffice(actor);
        if (evening.isBefore(zone.today())) {
            throw RequestRefused.invalid("scheduling.dateOver");
        }
        evenings.move(eveningId, evening);
        return "redirect:/office/evenings";
    }
}
