package org.studentled.scheduling.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FreeTime;

/** Where a family's link leads: their time, or the times they can choose from, and what else waits for them. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}")
class FamilyPage {

    private final Bookings bookings;
    private final FamilyView view;

    FamilyPage(Bookings bookings, FamilyView view) {
        this.bookings = bookings;
        this.view = view;
    }

    @GetMapping
    String open(Family family, @RequestParam(defaultValue = "") String told, Model model) {
        model.addAttribute("told", told);
        model.addAttribute("family", family).addAttribute("children", view.of(family));
        return "scheduling/family";
    }

    @PostMapping("/times")
    String book(
            Family family,
            @PathVariable String token,
            @RequestParam ParticipationId participation,
            @RequestParam String at,
            Model model,
            HttpServletResponse response) {
        Family.Child child = family.child(participation);
        FreeTime.Key wanted = FreeTime.Key.parse(at);
        try {
            bookings.bookAhead(
                    child.round().id(), wanted, participation, family.adult().householdId());
        } catch (Bookings.JustTaken e) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("told", "");
            model.addAttribute("family", family)
                    .addAttribute("children", view.of(family, participation, wanted.start()));
            return "scheduling/family";
        }
        return "redirect:/f/" + token + "?told=booked";
    }

    @PostMapping("/regrets")
    String cannotCome(
            Family family,
            @PathVariable String token,
            @RequestParam ParticipationId participation,
            @RequestParam Booking.Wish wish) {
        family.child(participation);
        bookings.decline(participation, family.adult().householdId(), wish);
        return "redirect:/f/" + token + "?told=regret";
    }
}
