package org.studentled.scheduling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.scheduling.InterpreterId;
import org.studentled.scheduling.Interpreters;
import org.studentled.scheduling.NightId;
import org.studentled.scheduling.Nights;
import org.studentled.school.SchoolZone;
import org.studentled.school.Who;

/** The office's view of all evenings: who is not placed, brothers and sisters, interpreters, and a night that moves. */
@Controller
@RequestMapping("/office/evenings")
class OfficeEveningsPage {

    private static final int LAST_PAGE = 10_000;

    private final Doors doors;
    private final OfficeEvenings evenings;
    private final Interpreters interpreters;
    private final Nights nights;
    private final SchoolZone zone;

    OfficeEveningsPage(
            Doors doors, OfficeEvenings evenings, Interpreters interpreters, Nights nights, SchoolZone zone) {
        this.doors = doors;
        this.evenings = evenings;
        this.interpreters = interpreters;
        this.nights = nights;
        this.zone = zone;
    }

    @GetMapping
    String open(Who who, @RequestParam(defaultValue = "0") int page, Model model) {
        doors.isOffice(who);
        int shown = Math.min(Math.max(page, 0), LAST_PAGE);
        List<OfficeEvenings.Evening> all = evenings.all(shown);
        model.addAttribute("evenings", all.stream().limit(OfficeEvenings.PAGE).toList());
        model.addAttribute("page", shown);
        model.addAttribute("more", all.size() > OfficeEvenings.PAGE);
        model.addAttribute("interpreters", evenings.interpreters());
        model.addAttribute("siblings", evenings.siblings());
        model.addAttribute("today", zone.today());
        return "scheduling/office-evenings";
    }

    @PostMapping("/interpreters")
    String arrange(
            Who who,
            @RequestParam String name,
            @RequestParam String language,
            @RequestParam LocalDate evening,
            @RequestParam LocalTime from,
            @RequestParam LocalTime until) {
        doors.isOffice(who);
        if (evening.isBefore(zone.today())) {
            throw new Refusal(422, "scheduling.dateOver");
        }
        if (!until.isAfter(from) || !language.strip().matches("[a-z]{2,3}(-[A-Za-z]{2,8})?")) {
            throw new Refusal(422, "scheduling.interpreterImpossible");
        }
        interpreters.arrange(name, language.strip(), evening, from, until);
        return "redirect:/office/evenings";
    }

    @PostMapping("/interpreters/{interpreter}/cancel")
    String cancel(Who who, @PathVariable InterpreterId interpreter) {
        doors.isOffice(who);
        interpreters.cancel(interpreter);
        return "redirect:/office/evenings";
    }

    /** As when a teacher is ill or the roads are closed: everyone keeps their start, and everyone is told. */
    @PostMapping("/{night}/move")
    String move(Who who, @PathVariable NightId night, @RequestParam LocalDate evening) {
        doors.isOffice(who);
        if (evening.isBefore(zone.today())) {
            throw new Refusal(422, "scheduling.dateOver");
        }
        nights.move(night, evening);
        return "redirect:/office/evenings";
    }
}
