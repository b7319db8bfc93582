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
import org.studentled.page.Refusal;
import org.studentled.school.Who;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Slip;
import org.studentled.takehome.Slips;

/** The teacher photographs the slip that a child brought back, and looks at the one a family sent. */
@Controller
@RequestMapping("/conferences/{id}/packet/slip")
class SlipPhotoPage {

    private final Desk desk;
    private final Slips slips;

    SlipPhotoPage(Desk desk, Slips slips) {
        this.desk = desk;
        this.slips = slips;
    }

    @PostMapping
    String take(Who who, @PathVariable ConferenceId id, @RequestParam MultipartFile picture) {
        Packet packet = desk.opened(who, id).packet();
        if (packet.handedOutAt() == null) {
            throw new Refusal(422, "takehome.returns.notOut");
        }
        slips.came(packet.id(), Slip.By.TEACHER, "", picture);
        return "redirect:/conferences/" + id + "/packet";
    }

    @GetMapping
    ResponseEntity<byte[]> look(Who who, @PathVariable ConferenceId id) {
        byte[] jpeg = slips.jpeg(desk.opened(who, id).packet().id())
                .orElseThrow(() -> new Refusal(404, "takehome.slip.none"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(jpeg);
    }
}
