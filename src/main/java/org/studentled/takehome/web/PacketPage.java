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
import org.studentled.page.Refusal;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.PrintedBooks;
import org.studentled.round.ParticipationId;
import org.studentled.school.SchoolZone;
import org.studentled.school.Staff;
import org.studentled.school.StaffId;
import org.studentled.school.Who;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;
import org.studentled.takehome.Slips;

/** The packet: its papers to print, its way out with the promised call, its way back. */
@Controller
@RequestMapping("/conferences/{id}/packet")
class PacketPage {

    private final Desk desk;
    private final Packets packets;
    private final Slips slips;
    private final PrintedBooks books;
    private final Approvals approvals;
    private final Staff staff;
    private final SchoolZone zone;

    PacketPage(
            Desk desk,
            Packets packets,
            Slips slips,
            PrintedBooks books,
            Approvals approvals,
            Staff staff,
            SchoolZone zone) {
        this.desk = desk;
        this.packets = packets;
        this.slips = slips;
        this.books = books;
        this.approvals = approvals;
        this.staff = staff;
        this.zone = zone;
    }

    @GetMapping
    String open(Who who, @PathVariable ConferenceId id, Model model) {
        AtHome home = desk.opened(who, id);
        var call = home.packet().callAt().atZone(zone.id());
        model.addAttribute("home", home);
        ParticipationId child = home.meeting().participation().id();
        model.addAttribute("changed", books.changedSince(child).size());
        model.addAttribute(
                "unreleased", Approvals.isAskedFor(home.meeting().round().band()) && !approvals.given(child));
        model.addAttribute("printedOn", books.when(child).orElse(null));
        model.addAttribute("slip", slips.of(home.packet().id()).orElse(null));
        model.addAttribute("teacher", staff.get(new StaffId(who.id())));
        model.addAttribute("callDay", call.toLocalDate());
        model.addAttribute("callTime", call.toLocalTime());
        model.addAttribute("today", zone.today());
        return "takehome/packet";
    }

    @PostMapping("/hand-out")
    String handOut(Who who, @PathVariable ConferenceId id, @RequestParam LocalDate day, @RequestParam LocalTime time) {
        packets.handOut(desk.opened(who, id).packet().id(), zone.at(day, time));
        return back(id);
    }

    /** A signed slip shows its code: what is typed must be the code of this packet. */
    @PostMapping("/returned")
    String returned(
            Who who,
            @PathVariable ConferenceId id,
            @RequestParam Packet.Way way,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String signedBy,
            @RequestParam(defaultValue = "") String note) {
        Packet packet = desk.opened(who, id).packet();
        if (way == Packet.Way.PERSONAL_LINK || way == Packet.Way.PHOTOGRAPHED_SLIP) {
            throw new Refusal(422, "page.error.notUnderstood");
        }
        boolean otherCode =
                !code.isBlank() && packets.coded(code).filter(packet::equals).isEmpty();
        if (way == Packet.Way.SIGNED_SLIP && otherCode) {
            throw new Refusal(422, "takehome.otherCode");
        }
        packets.returned(packet.id(), way, signedBy, note);
        return back(id);
    }

    private static String back(ConferenceId id) {
        return "redirect:/conferences/" + id + "/packet";
    }
}
