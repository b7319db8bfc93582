package org.studentled.takehome.web;

import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.conference.ConferenceId;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.round.ParticipationId;
import org.studentled.school.Actor;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;
import org.studentled.takehome.SignedSlips;

/** The packet: its papers to print, its way out with the promised call, its way back. */
@Controller
@RequestMapping("/conferences/{id}/packet")
class PacketPage {

    private final PacketAccess packetAccess;
    private final Packets packets;
    private final SignedSlips slips;
    private final PrintedPortfolios portfolios;
    private final Approvals approvals;
    private final Staff staff;
    private final SchoolZone zone;

    PacketPage(
            PacketAccess packetAccess,
            Packets packets,
            SignedSlips slips,
            PrintedPortfolios portfolios,
            Approvals approvals,
            Staff staff,
            SchoolZone zone) {
        this.packetAccess = packetAccess;
        this.packets = packets;
        this.slips = slips;
        this.portfolios = portfolios;
        this.approvals = approvals;
        this.staff = staff;
        this.zone = zone;
    }

    @GetMapping
    String open(Actor actor, @PathVariable ConferenceId id, Model model) {
        TakeHomeView home = packetAccess.opened(actor, id);
        var call = home.packet().callAt().atZone(zone.id());
        model.addAttribute("home", home);
        ParticipationId participation = home.details().participation().id();
        model.addAttribute("changed", portfolios.changedSince(participation).size());
        model.addAttribute(
                "unreleased", Approvals.isAskedFor(home.details().round().band()) && !approvals.given(participation));
        model.addAttribute("printedOn", portfolios.when(participation).orElse(null));
        model.addAttribute("slip", slips.findByPacket(home.packet().id()).orElse(null));
        model.addAttribute("teacher", staff.get(new StaffId(actor.id())));
        model.addAttribute("callDay", call.toLocalDate());
        model.addAttribute("callTime", call.toLocalTime());
        model.addAttribute("today", zone.today());
        return "takehome/packet";
    }

    @PostMapping("/hand-out")
    String handOut(
            Actor actor, @PathVariable ConferenceId id, @RequestParam LocalDate day, @RequestParam LocalTime time) {
        packets.handOut(packetAccess.opened(actor, id).packet().id(), zone.at(day, time));
        return back(id);
    }

    /** A signed slip shows its code: what is typed must be the code of this packet. */
    @PostMapping("/returned")
    String returned(
            Actor actor,
            @PathVariable ConferenceId id,
            @RequestParam Packet.Way way,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String signedBy,
            @RequestParam(defaultValue = "") String note) {
        Packet packet = packetAccess.opened(actor, id).packet();
        if (way == Packet.Way.PERSONAL_LINK || way == Packet.Way.PHOTOGRAPHED_SLIP) {
            throw RequestRefused.invalid("page.error.notUnderstood");
        }
        boolean otherCode = !code.isBlank()
                && packets.findByCode(code).filter(packet::equals).isEmpty();
        if (way == Packet.Way.SIGNED_SLIP && otherCode) {
            throw RequestRefused.invalid("takehome.otherCode");
        }
        packets.returned(packet.id(), way, signedBy, note);
        return back(id);
    }

    private static String back(ConferenceId id) {
        return "redirect:/conferences/" + id + "/packet";
    }
}
