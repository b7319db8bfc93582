package org.studentled.takehome.web;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.studentled.conference.ConferenceId;
import org.studentled.page.RequestRefused;
import org.studentled.school.Actor;
import org.studentled.takehome.Packet;
import org.studentled.takehome.SignedSlip;
import org.studentled.takehome.SignedSlips;

/** The teacher photographs the slip that a child brought back, and looks at the one a family sent. */
@Controller
@RequestMapping("/conferences/{id}/packet/slip")
class SlipPhotoPage {

    private final PacketAccess packetAccess;
    private final SignedSlips slips;

    SlipPhotoPage(PacketAccess packetAccess, SignedSlips slips) {
        this.packetAccess = packetAccess;
        this.slips = slips;
    }

    @PostMapping
    String take(Actor actor, @PathVariable ConferenceId id, @RequestParam MultipartFile picture) {
        Packet packet = packetAccess.opened(actor, id).packet();
        slips.save(packet.id(), SignedSlip.By.TEACHER, "", picture);
        return "redirect:/conferences/" + id + "/packet";
    }

    @GetMapping
    ResponseEntity<byte[]> look(Actor actor, @PathVariable ConferenceId id) {
        byte[] jpeg = slips.jpeg(packetAccess.opened(actor, id).packet().id())
                .orElseThrow(() -> RequestRefused.notFound("takehome.slip.none"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(jpeg);
    }
}
