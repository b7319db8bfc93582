package org.studentled.takehome.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.conference.ConferenceId;
import org.studentled.school.Actor;
import org.studentled.school.Role;
import org.studentled.takehome.Packets;

/** No one at home could be reached: an adult of the school hears the conference, and it counts. */
@Controller
@RequestMapping("/conferences/{id}/hear")
class HeardAtSchoolPage {

    private final PacketAccess packetAccess;
    private final Packets packets;

    HeardAtSchoolPage(PacketAccess packetAccess, Packets packets) {
        this.packetAccess = packetAccess;
        this.packets = packets;
    }

    @GetMapping
    String open(Actor actor, @PathVariable ConferenceId id, Model model) {
        model.addAttribute("office", actor.is(Role.OFFICE));
        model.addAttribute("home", packetAccess.openedAtSchool(actor, id));
        return "takehome/hear";
    }

    @PostMapping
    String heard(Actor actor, @PathVariable ConferenceId id) {
        packets.heardAtSchool(packetAccess.openedAtSchool(actor, id).packet().id());
        return "redirect:/conferences/" + id + "/hear";
    }
}
