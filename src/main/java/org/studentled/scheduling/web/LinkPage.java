package org.studentled.scheduling.web;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.Codes;
import org.studentled.access.Doors;
import org.studentled.access.Links;
import org.studentled.page.Refusal;
import org.studentled.printing.QrCode;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.Guest;
import org.studentled.scheduling.Guests;
import org.studentled.scheduling.InvitedFamilies;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.StaffId;
import org.studentled.school.Who;

/** A fresh personal link of one adult, for the teacher to copy or to print for a family without mail. */
@Controller
@RequestMapping("/rounds/{id}/families/{adult}/link")
class LinkPage {

    private final Doors doors;
    private final Rounds rounds;
    private final Guests guests;
    private final Households households;
    private final InvitedFamilies families;
    private final Links links;
    private final Codes codes;
    private final ApplicationEventPublisher events;

    LinkPage(
            Doors doors,
            Rounds rounds,
            Guests guests,
            Households households,
            InvitedFamilies families,
            Links links,
            Codes codes,
            ApplicationEventPublisher events) {
        this.events = events;
        this.codes = codes;
        this.doors = doors;
        this.rounds = rounds;
        this.guests = guests;
        this.households = households;
        this.families = families;
        this.links = links;
    }

    /** Only a press of the button makes a link; opening the address directly goes back to the schedule. */
    @GetMapping
    String back(@PathVariable RoundId id) {
        return "redirect:/rounds/" + id + "/schedule";
    }

    /** It shows this round's children only, and the adult is told of it by letter. */
    @PostMapping
    String issue(Who who, @PathVariable RoundId id, @PathVariable AdultId adult, Model model) {
        Round round = rounds.get(id);
        doors.teachesClassOrIsOffice(who, round.classId());
        Guest guest = guests.of(id).stream()
                .filter(each -> each.includes(households.adult(adult)))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "access.error.notAtThisSchool"));
        if (households.isBlockedAtOthersAddress(households.adult(adult))) {
            throw new Refusal(409, "scheduling.link.askOffice");
        }
        model.addAttribute("round", round);
        model.addAttribute("guest", guest);
        model.addAttribute("adult", households.adult(adult));
        String link = links.addressByStaff(adult, families.linksEnd(id), id.value());
        events.publishEvent(new Family.LinkMade(adult, id, guest.student().callName(), new StaffId(who.id())));
        model.addAttribute("link", link);
        model.addAttribute("qr", QrCode.svg(link, link));
        model.addAttribute("codeAddress", links.codeAddress());
        model.addAttribute("code", codes.issue(adult, families.linksEnd(id), id.value()));
        return "scheduling/link";
    }
}
