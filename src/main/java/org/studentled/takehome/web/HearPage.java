package org.studentled.takehome.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.conference.ConferenceId;
import org.studentled.school.Role;
import org.studentled.school.Who;
import org.studentled.takehome.Packets;

/** No one at home could be reached: an adult of the school hears the conference, and it counts. */
@Controller
@RequestMapping("/conferences/{id}/hear")
class HearPage {

    private final Desk desk;
    private final Packets packets;

    HearPage(Desk desk, Packets packets) {
        this.desk = desk;
        this.packets = packets;
    }

    @GetMapping
    String open(Who who, @PathVariable ConferenceId id, Model model) {
        model.addAttribute("office", who.is(Role.OFFICE));
        model.addAttribute("home", desk.openedAtSchool(who, id));
        return "takehome/hear";
    }

    @PostMapping
    String heard(Who who, @PathVariable ConferenceId id) {
        packets.heardAtSchool(desk.openedAtSchool(who, id).packet().id());
        return "redirect:/conferences/" + id + "/hear";
    }
}
