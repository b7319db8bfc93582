package org.studentled.takehome.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.conference.ConferenceId;
import org.studentled.school.Actor;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The promised call: whom to call, and what came of it. */
@Controller
@RequestMapping("/conferences/{id}/call")
class CallPage {

    private final PacketAccess packetAccess;
    private final Packets packets;

    CallPage(PacketAccess packetAccess, Packets packets) {
        this.packetAccess = packetAccess;
        this.packets = packets;
    }

    @GetMapping
    String open(Actor actor, @PathVariable ConferenceId id, @RequestParam(defaultValue = "") String told, Model model) {
        model.addAttribute("home", packetAccess.opened(actor, id));
        model.addAttribute("told", told);
        return "takehome/call";
    }

    @PostMapping
    String called(
            Actor actor,
            @PathVariable ConferenceId id,
            @RequestParam Packet.Outcome outcome,
            @RequestParam int callsMade) {
        packets.called(packetAccess.opened(actor, id).packet().id(), outcome, callsMade);
        return "redirect:/conferences/" + id + "/call?told=" + outcome;
    }
}
