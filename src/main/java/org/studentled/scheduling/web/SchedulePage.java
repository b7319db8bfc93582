package org.studentled.scheduling.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.FreeTime;
import org.studentled.scheduling.HeadStart;
import org.studentled.scheduling.Placing;
import org.studentled.school.HouseholdId;
import org.studentled.school.SchoolZone;
import org.studentled.school.Who;

/** The teacher's schedule of the evening: who comes when, who is not placed, and the evening itself. */
@Controller
@RequestMapping("/rounds/{id}/schedule")
class SchedulePage {

    private final Doors doors;
    private final Rounds rounds;
    private final Bookings bookings;
    private final Placing placing;
    private final ScheduleView view;
    private final HeadStart headStart;
    private final SchoolZone zone;

    SchedulePage(
            Doors doors,
            Rounds rounds,
            Bookings bookings,
            Placing placing,
            ScheduleView view,
            HeadStart headStart,
            SchoolZone zone) {
        this.headStart = headStart;
        this.doors = doors;
        this.rounds = rounds;
        this.bookings = bookings;
        this.placing = placing;
        this.view = view;
        this.zone = zone;
    }

    @GetMapping
    String open(
            Who who,
            @PathVariable RoundId id,
            @RequestParam(required = false) @Nullable Integer placed,
            @RequestParam(defaultValue = "0") int left,
            Model model) {
        model.addAttribute("placed", placed);
        model.addAttribute("left", left);
        Schedule schedule = view.of(opened(who, id));
        model.addAttribute("schedule", schedule);
        model.addAttribute("families", schedule.families());
        model.addAttribute("othersOn", headStart.of(id).orElse(null));
        model.addAttribute("today", zone.today());
        return "scheduling/schedule";
    }

    @PostMapping("/place")
    String place(
            Who who,
            @PathVariable RoundId id,
            @RequestParam ParticipationId participation,
            @RequestParam HouseholdId household,
            @RequestParam String at) {
        opened(who, id);
        bookings.bookIn(id, FreeTime.Key.parse(at), participation, household);
        return back(id);
    }

    @PostMapping("/place-all")
    String placeAll(Who who, @PathVariable RoundId id) {
        opened(who, id);
        Placing.Result result = placing.placeAll(id);
        return back(id) + "?placed=" + result.placed() + "&left=" + result.left();
    }

    /** Without a day everyone chooses at once. */
    @PostMapping("/head-start")
    String giveHeadStart(
            Who who, @PathVariable RoundId id, @RequestParam(required = false) @Nullable LocalDate othersOn) {
        opened(who, id);
        headStart.give(id, othersOn);
        return back(id);
    }

    private Round opened(Who who, RoundId id) {
        Round round = rounds.get(id);
        doors.teachesClassOrIsOffice(who, round.classId());
        return round;
    }

    private static String back(RoundId id) {
        return "redirect:/rounds/" + id + "/schedule";
    }
}
