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
import org.studentled.access.AccessPolicy;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.AutoAssignment;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.PriorityBooking;
import org.studentled.school.Actor;
import org.studentled.school.HouseholdId;
import org.studentled.school.SchoolZone;

/** The teacher's schedule of the evening: who comes when, who is not placed, and the evening itself. */
@Controller
@RequestMapping("/rounds/{id}/schedule")
class SchedulePage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final Bookings bookings;
    private final AutoAssignment autoAssignment;
    private final ScheduleView view;
    private final PriorityBooking priorityBooking;
    private final SchoolZone zone;

    SchedulePage(
            AccessPolicy accessPolicy,
            Rounds rounds,
            Bookings bookings,
            AutoAssignment autoAssignment,
            ScheduleView view,
            PriorityBooking priorityBooking,
            SchoolZone zone) {
        this.priorityBooking = priorityBooking;
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.bookings = bookings;
        this.autoAssignment = autoAssignment;
        this.view = view;
        this.zone = zone;
    }

    @GetMapping
    String open(
            Actor actor,
            @PathVariable RoundId id,
            @RequestParam(required = false) @Nullable Integer placed,
            @RequestParam(defaultValue = "0") int left,
            Model model) {
        model.addAttribute("placed", placed);
        model.addAttribute("left", left);
        Schedule schedule = view.assemble(opened(actor, id));
        model.addAttribute("schedule", schedule);
        model.addAttribute("families", schedule.families());
        model.addAttribute("othersOn", priorityBooking.findByRound(id).orElse(null));
        model.addAttribute("today", zone.today());
        return "scheduling/schedule";
    }

    @PostMapping("/place")
    String place(
            Actor actor,
            @PathVariable RoundId id,
            @RequestParam ParticipationId participation,
            @RequestParam HouseholdId household,
            @RequestParam String at) {
        opened(actor, id);
        bookings.bookIn(id, AvailableSlot.Key.parse(at), participation, household);
        return back(id);
    }

    @PostMapping("/place-all")
    String placeAll(Actor actor, @PathVariable RoundId id) {
        opened(actor, id);
        AutoAssignment.Result result = autoAssignment.placeAll(id);
        return back(id) + "?placed=" + result.placed() + "&left=" + result.left();
    }

    /** Without a day everyone chooses at once. */
    @PostMapping("/head-start")
    String giveHeadStart(
            Actor actor, @PathVariable RoundId id, @RequestParam(required = false) @Nullable LocalDate othersOn) {
        opened(actor, id);
        priorityBooking.save(id, othersOn);
        return back(id);
    }

    private Round opened(Actor actor, RoundId id) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClassOrOffice(actor, round.classId());
        return round;
    }

    private static String back(RoundId id) {
        return "redirect:/rounds/" + id + "/schedule";
    }
}
