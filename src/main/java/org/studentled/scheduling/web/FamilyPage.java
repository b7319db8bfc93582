package org.studentled.scheduling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.scheduling.PriorityBooking;
import org.studentled.scheduling.Siblings;
import org.studentled.scheduling.TrustedAdults;
import org.studentled.school.Households;

/** Where a family's link leads: their time, or the times they can choose from, and what else waits for them. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}")
class FamilyPage {

    private final Bookings bookings;
    private final TrustedAdults trusted;
    private final Households households;
    private final FamilyView view;
    private final PriorityBooking priorityBooking;

    FamilyPage(
            Bookings bookings,
            TrustedAdults trusted,
            Households households,
            FamilyView view,
            PriorityBooking priorityBooking) {
        this.priorityBooking = priorityBooking;
        this.bookings = bookings;
        this.trusted = trusted;
        this.households = households;
        this.view = view;
    }

    @GetMapping
    String open(FamilyVisitor family, @RequestParam(defaultValue = "") String told, Model model) {
        model.addAttribute("told", told);
        return shown(family, view.students(family), model);
    }

    @PostMapping("/times")
    String book(
            FamilyVisitor family,
            @PathVariable String token,
            @RequestParam ParticipationId participation,
            @RequestParam String at,
            Model model,
            HttpServletResponse response) {
        FamilyVisitor.Participant participant = family.participant(participation);
        AvailableSlot.Key wanted = AvailableSlot.Key.parse(at);
        priorityBooking.requireTurn(participant.round().id(), family.adult().householdId());
        try {
            bookings.bookAhead(
                    participant.round().id(),
                    wanted,
                    participation,
                    family.adult().householdId());
        } catch (Booking.SlotTaken e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("told", "");
            return shown(family, view.students(family, participation, wanted.start()), model);
        }
        return "redirect:/f/" + token + "?told=booked";
    }

    /** All children one after the other on one evening, or none. */
    @PostMapping("/together")
    String bookTogether(
            FamilyVisitor family,
            @PathVariable String token,
            @RequestParam String at,
            Model model,
            HttpServletResponse response) {
        List<Siblings.Place> places = view.chosen(family, at);
        places.forEach(place -> priorityBooking.requireTurn(
                place.participant().round().id(), family.adult().householdId()));
        try {
            bookings.bookTogether(places, family.adult().householdId());
        } catch (Booking.SlotTaken e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("told", "togetherTaken");
            return shown(family, view.students(family), model);
        }
        return "redirect:/f/" + token + "?told=booked";
    }

    /** Whoever else comes is named by the family itself: that is their leave for the child to be seen with them. */
    @PostMapping({"/declines", "/regrets"})
    String cannotCome(
            FamilyVisitor family,
            @PathVariable String token,
            @RequestParam ParticipationId participation,
            @RequestParam Booking.Wish wish,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String relation) {
        family.participant(participation);
        var household = family.adult().householdId();
        if (wish == Booking.Wish.OTHER_ADULT && !name.isBlank()) {
            trusted.name(
                    participation,
                    household,
                    new TrustedAdults.Named(name, relation),
                    family.adult().id());
            if (bookings.findByParticipationAndHousehold(participation, household)
                    .isPresent()) {
                return "redirect:/f/" + token + "?told=trusted";
            }
        }
        bookings.decline(participation, household, wish);
        return "redirect:/f/" + token + "?told=decline";
    }

    @PostMapping("/interpreter")
    String interpreter(
            FamilyVisitor family, @PathVariable String token, @RequestParam(defaultValue = "false") boolean needed) {
        households.describe(family.adult().id(), family.adult().basis(), needed);
        return "redirect:/f/" + token + "?told=" + (needed ? "interpreter" : "noInterpreter");
    }

    private String shown(FamilyVisitor family, List<FamilyPageStudent> students, Model model) {
        model.addAttribute("family", family).addAttribute("children", students);
        model.addAttribute("together", view.together(family));
        model.addAttribute("languageName", view.languageOf(family));
        return "scheduling/family";
    }
}
