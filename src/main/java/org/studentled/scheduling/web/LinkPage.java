package org.studentled.scheduling.web;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.access.AccessPolicy;
import org.studentled.access.FamilyCodes;
import org.studentled.access.FamilyLinks;
import org.studentled.page.RequestRefused;
import org.studentled.printing.QrCode;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.scheduling.FamilyVisitors;
import org.studentled.scheduling.InvitedHousehold;
import org.studentled.scheduling.InvitedHouseholds;
import org.studentled.school.Actor;
import org.studentled.school.AdultId;
import org.studentled.school.Households;
import org.studentled.school.StaffId;

/** A fresh personal link of one adult, for the teacher to copy or to print for a family without mail. */
@Controller
@RequestMapping("/rounds/{id}/families/{adult}/link")
class LinkPage {

    private final AccessPolicy accessPolicy;
    private final Rounds rounds;
    private final InvitedHouseholds invitedHouseholds;
    private final Households households;
    private final FamilyVisitors families;
    private final FamilyLinks familyLinks;
    private final FamilyCodes familyCodes;
    private final ApplicationEventPublisher events;

    LinkPage(
            AccessPolicy accessPolicy,
            Rounds rounds,
            InvitedHouseholds invitedHouseholds,
            Households households,
            FamilyVisitors families,
            FamilyLinks familyLinks,
            FamilyCodes familyCodes,
            ApplicationEventPublisher events) {
        this.events = events;
        this.familyCodes = familyCodes;
        this.accessPolicy = accessPolicy;
        this.rounds = rounds;
        this.invitedHouseholds = invitedHouseholds;
        this.households = households;
        this.families = families;
        this.familyLinks = familyLinks;
    }

    /** Only a press of the button makes a link; opening the address directly goes back to the schedule. */
    @GetMapping
    String back(@PathVariable RoundId id) {
        return "redirect:/rounds/" + id + "/schedule";
    }

    /** It shows this round's children only, and the adult is told of it by letter. */
    @PostMapping
    String issue(Actor actor, @PathVariable RoundId id, @PathVariable AdultId adult, Model model) {
        Round round = rounds.get(id);
        accessPolicy.requireTeacherOfClassOrOffice(actor, round.classId());
        InvitedHousehold household = invitedHouseholds.findByRound(id).stream()
                .filter(each -> each.includes(households.adult(adult)))
                .findFirst()
                .orElseThrow(() -> RequestRefused.notFound("access.error.notAtThisSchool"));
        if (households.isBlockedAtOthersAddress(households.adult(adult))) {
            throw RequestRefused.conflict("scheduling.link.askOffice");
        }
        model.addAttribute("round", round);
        model.addAttribute("guest", household);
        model.addAttribute("adult", households.adult(adult));
        String link = familyLinks.addressByStaff(adult, families.linksEnd(id), id.value());
        events.publishEvent(
                new FamilyVisitor.LinkMade(adult, id, household.student().callName(), new StaffId(actor.id())));
        model.addAttribute("link", link);
        model.addAttribute("qr", QrCode.svg(link, link));
        model.addAttribute("codeAddress", familyLinks.codeAddress());
        model.addAttribute("code", familyCodes.issue(adult, families.linksEnd(id), id.value()));
        return "scheduling/link";
    }
}
