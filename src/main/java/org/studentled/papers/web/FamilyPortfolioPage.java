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
import org.studentled.page.RequestRefused;
import org.studentled.papers.FamilyPortfolios;
import org.studentled.portfolio.PhotoId;
import org.studentled.portfolio.Photos;
import org.studentled.portfolio.PortfolioView;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.FamilyScreen;
import org.studentled.scheduling.FamilyVisitor;

/** A family leafs through its own child's portfolio, as far as the teacher let it and as long as its link lives. */
@FamilyScreen
@Controller
@RequestMapping("/f/{token}/book/{id}")
class FamilyPortfolioPage {

    private final FamilyPortfolios portfolios;
    private final Photos photos;

    FamilyPortfolioPage(FamilyPortfolios portfolios, Photos photos) {
        this.portfolios = portfolios;
        this.photos = photos;
    }

    @GetMapping
    String leaf(FamilyVisitor family, @PathVariable String token, @PathVariable ParticipationId id, Model page) {
        page.addAttribute("token", token);
        page.addAttribute("portfolio", opened(family, id));
        page.addAttribute("photosAt", "/f/" + token + "/book/" + id + "/photos");
        page.addAttribute("moreSheets", List.of("chart", "student"));
        return "papers/family-portfolio";
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> look(FamilyVisitor family, @PathVariable ParticipationId id, @PathVariable PhotoId photo) {
        boolean shown = opened(family, id).pages().stream()
                .flatMap(page -> page.photos().stream())
                .anyMatch(each -> each.id().equals(photo));
        if (!shown) {
            throw RequestRefused.notFound("page.error.notFound");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.jpeg(photo));
    }

    private PortfolioView opened(FamilyVisitor family, ParticipationId id) {
        family.participant(id);
        return portfolios
                .findByParticipationAndHousehold(id, family.adult().householdId())
                .orElseThrow(() -> RequestRefused.notFound("papers.portfolio.notYet"));
    }
}
