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
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.ConferenceId;
import org.studentled.page.RequestRefused;
import org.studentled.portfolio.PictureRefused;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.takehome.Packet;
import org.studentled.takehome.PacketId;
import org.studentled.takehome.Packets;
import org.studentled.takehome.SignedSlip;
import org.studentled.takehome.SignedSlips;

/** The family says that the conference took place at home: an acknowledgement, never a consent. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/packet/{id}")
class FamilyPacketPage {

    private static final int LONGEST_NAME = 120;

    private final ConferenceDetailsLoader detailsLoader;
    private final Packets packets;
    private final SignedSlips slips;

    FamilyPacketPage(ConferenceDetailsLoader detailsLoader, Packets packets, SignedSlips slips) {
        this.detailsLoader = detailsLoader;
        this.packets = packets;
        this.slips = slips;
    }

    @GetMapping
    String open(FamilyVisitor family, @PathVariable ConferenceId id, Model model) {
        return show(opened(family, id), family.adult().name(), false, "", model);
    }

    /** What is missing is said, and what was typed stays. */
    @PostMapping
    String confirm(
            FamilyVisitor family,
            @PathVariable String token,
            @PathVariable ConferenceId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean led,
            @RequestParam(required = false) @Nullable MultipartFile picture,
            Model model,
            HttpServletResponse response) {
        ConferenceDetails details = opened(family, id);
        String missing = missing(name.strip(), led);
        if (missing.isEmpty()) {
            missing = told(packetOf(id).id(), name, picture);
        }
        if (!missing.isEmpty()) {
            response.setStatus(422);
            return show(details, name, led, missing, model);
        }
        return "redirect:/f/" + token + "?told=packet";
    }

    private String show(ConferenceDetails details, String name, boolean led, String missing, Model model) {
        model.addAttribute("details", details);
        model.addAttribute("packet", packetOf(details.id()));
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
            slips.save(id, SignedSlip.By.FAMILY, name, picture);
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
        return packets.findByConference(id)
                .filter(packet -> packet.handedOutAt() != null)
                .orElseThrow(() -> RequestRefused.notFound("takehome.family.noPacket"));
    }

    private ConferenceDetails opened(FamilyVisitor family, ConferenceId id) {
        ConferenceDetails details = detailsLoader.get(id);
        family.participant(details.participation().id(), details.household().id());
        return details;
    }
}
