package org.studentled.papers.web;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.studentled.page.Refusal;
import org.studentled.papers.FamilyBooks;
import org.studentled.portfolio.OpenBook;
import org.studentled.portfolio.PhotoId;
import org.studentled.portfolio.Photos;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FamilyScreen;

/** A family leafs through its own child's portfolio, as far as the teacher let it and as long as its link lives. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/book/{id}")
class FamilyBookPage {

    private final FamilyBooks books;
    private final Photos photos;

    FamilyBookPage(FamilyBooks books, Photos photos) {
        this.books = books;
        this.photos = photos;
    }

    @GetMapping
    String leaf(Family family, @PathVariable String token, @PathVariable ParticipationId id, Model page) {
        page.addAttribute("token", token);
        page.addAttribute("book", opened(family, id));
        page.addAttribute("photosAt", "/f/" + token + "/book/" + id + "/photos");
        page.addAttribute("moreSheets", List.of("chart", "pupil"));
        return "papers/family-book";
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> look(Family family, @PathVariable ParticipationId id, @PathVariable PhotoId photo) {
        boolean shown = opened(family, id).pages().stream()
                .flatMap(page -> page.photos().stream())
                .anyMatch(each -> each.id().equals(photo));
        if (!shown) {
            throw new Refusal(404, "page.error.notFound");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.jpeg(photo));
    }

    private OpenBook opened(Family family, ParticipationId id) {
        family.child(id);
        return books.of(id, family.adult().householdId())
                .orElseThrow(() -> new Refusal(404, "papers.portfolio.notYet"));
    }
}
