package org.studentled.takehome.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.page.Refusal;
import org.studentled.portfolio.PictureRefused;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.takehome.Packet;
import org.studentled.takehome.PacketId;
import org.studentled.takehome.Packets;
import org.studentled.takehome.Slip;
import org.studentled.takehome.Slips;

/** The family says that the conference took place at home: an acknowledgement, never a consent. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/packet/{id}")
class FamilyPacketPage {

    private static final int LONGEST_NAME = 120;

    private final Meetings meetings;
    private final Packets packets;
    private final Slips slips;

    FamilyPacketPage(Meetings meetings, Packets packets, Slips slips) {
        this.meetings = meetings;
        this.packets = packets;
        this.slips = slips;
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
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Model model,
            HttpServletResponse response) {
        Meeting meeting = opened(family, id);
        String missing = missing(name.strip(), led);
        if (missing.isEmpty()) {
            missing = told(packetOf(id).id(), name, picture);
        }
        if (!missing.isEmpty()) {
            response.setStatus(422);
            return show(meeting, name, led, missing, model);
        }
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

    /** With a photo of the slip, where the family has one; a picture that can't be kept is asked for again. */
    private String told(PacketId id, String name, @Nullable MultipartFile picture) {
        if (picture == null || picture.isEmpty()) {
            packets.returned(id, Packet.Way.PERSONAL_LINK, name);
            return "";
        }
        try {
            slips.came(id, Slip.By.FAMILY, name, picture);
            return "";
        } catch (PictureRefused refused) {
            return "portfolio.error.picture." + refused.why();
        }
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
