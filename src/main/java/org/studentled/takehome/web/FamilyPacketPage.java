package org.studentled.takehome.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Refusal;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** The family says that the conference took place at home: an acknowledgement, never a consent. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/packet/{id}")
class FamilyPacketPage {

    private static final int LONGEST_NAME = 120;

    private final Meetings meetings;
    private final Packets packets;

    FamilyPacketPage(Meetings meetings, Packets packets) {
        this.meetings = meetings;
        this.packets = packets;
    }

    @GetMapping
    String open(Family family, @PathVariable ConferenceId id, Model model) {
        return show(opened(family, id), family.adult().name(), false, "", model);
    }

    /** What is missing is said, and what was typed stays. */
    @PostMapping
    String confirm(
            Family family,
            @PathVariable String token,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean led,
            Model model,
            HttpServletResponse response) {
        Meeting meeting = opened(family, id);
        String missing = missing(name.strip(), led);
        if (!missing.isEmpty()) {
            response.setStatus(422);
            return show(meeting, name, led, missing, model);
        }
        packets.returned(packetOf(id).id(), Packet.Way.PERSONAL_LINK, name);
        return "redirect:/f/" + token + "?told=packet";
    }

    private String show(Meeting meeting, String name, boolean led, String missing, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("packet", packetOf(meeting.id()));
        model.addAttribute("name", name);
        model.addAttribute("led", led);
        model.addAttribute("missing", missing);
        return "takehome/family-packet";
    }

    private static String missing(String name, boolean led) {
        if (name.isEmpty()) {
            return "takehome.family.nameMissing";
        }
        if (name.length() > LONGEST_NAME) {
            return "takehome.family.nameTooLong";
        }
        return led ? "" : "takehome.family.ledMissing";
    }

    private Packet packetOf(ConferenceId id) {
        return packets.of(id)
                .filter(packet -> packet.handedOutAt() != null)
                .orElseThrow(() -> new Refusal(404, "takehome.family.noPacket"));
    }

    private Meeting opened(Family family, ConferenceId id) {
        Meeting meeting = meetings.of(id);
        family.child(meeting.participation().id(), meeting.household().id());
        return meeting;
    }
}
