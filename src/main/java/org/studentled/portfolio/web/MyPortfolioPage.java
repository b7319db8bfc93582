package org.studentled.portfolio.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.AccessPolicy;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.PageId;
import org.studentled.portfolio.PortfolioView;
import org.studentled.portfolio.PortfolioViews;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.portfolio.SectionId;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Actor;

/** The third day of preparing: the pages in order, numbered; and the whole book to read. */
@Controller
@RequestMapping("/participations/{id}/book")
class MyPortfolioPage {

    private final Participations participations;
    private final Portfolios portfolios;
    private final PortfolioViews portfolioViews;
    private final PrintedPortfolios printed;
    private final Approvals approvals;
    private final AccessPolicy accessPolicy;

    MyPortfolioPage(
            Participations participations,
            Portfolios portfolios,
            PortfolioViews portfolioViews,
            PrintedPortfolios printed,
            Approvals approvals,
            AccessPolicy accessPolicy) {
        this.participations = participations;
        this.portfolios = portfolios;
        this.portfolioViews = portfolioViews;
        this.printed = printed;
        this.approvals = approvals;
        this.accessPolicy = accessPolicy;
    }

    @GetMapping
    String show(
            Actor actor, @PathVariable ParticipationId id, @RequestParam(defaultValue = "0") String read, Model page) {
        if (read.equals("1")) {
            return read(actor, id, null, page);
        }
        open(actor, id, page);
        return "portfolio/portfolio";
    }

    /** @param pages the numbers of single pages, to print those again */
    @GetMapping("/read")
    String read(
            Actor actor,
            @PathVariable ParticipationId id,
            @RequestParam(required = false) @Nullable Set<Integer> pages,
            Model page) {
        open(actor, id, page);
        page.addAttribute("only", pages == null ? Set.of() : pages);
        return "portfolio/portfolio-open";
    }

    @PostMapping("/pages/{moved}/{way}")
    String move(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable PageId moved,
            @PathVariable Way way,
            Model page) {
        admit(actor, id);
        portfolios.move(id, moved, way == Way.UP);
        PortfolioView portfolio = open(actor, id, page);
        page.addAttribute(
                "moved",
                portfolio.pages().stream()
                        .filter(each -> each.page().id().equals(moved))
                        .findFirst()
                        .orElse(null));
        return "portfolio/portfolio-pages :: moved";
    }

    /** The pages of a section in the order the child dragged them into. */
    @PostMapping("/sections/{section}")
    String lay(
            Actor actor,
            @PathVariable ParticipationId id,
            @PathVariable SectionId section,
            @RequestParam(defaultValue = "") List<PageId> page,
            Model model) {
        admit(actor, id);
        portfolios.lay(id, section, page);
        open(actor, id, model);
        return "portfolio/portfolio-pages :: moved";
    }

    @PostMapping("/pages/{page}/hidden")
    String hide(Actor actor, @PathVariable ParticipationId id, @PathVariable PageId page, @RequestParam boolean out) {
        admit(actor, id);
        portfolios.hide(id, page, out);
        return "redirect:/participations/" + id + "/book";
    }

    /** Whoever prints holds the numbers fast. */
    @PostMapping("/printed")
    ResponseEntity<Void> printed(Actor actor, @PathVariable ParticipationId id) {
        admit(actor, id);
        printed.print(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/opened")
    String openAgain(Actor actor, @PathVariable ParticipationId id) {
        accessPolicy.requireTeacherOf(actor, participations.get(id).studentId());
        printed.unlock(id);
        return "redirect:/participations/" + id + "/book/read";
    }

    @PostMapping
    String numbered(Actor actor, @PathVariable ParticipationId id) {
        admit(actor, id);
        portfolios.numbered(id);
        return "redirect:/?done=book";
    }

    private PortfolioView open(Actor actor, ParticipationId id, Model page) {
        admit(actor, id);
        PortfolioView portfolio = portfolioViews.assemble(id);
        page.addAttribute("id", id);
        page.addAttribute("portfolio", portfolio);
        page.addAttribute("printedAt", printed.when(id).orElse(null));
        page.addAttribute("changed", printed.changedSince(id));
        page.addAttribute("approved", approvals.given(id));
        page.addAttribute(
                "approvalAsked", Approvals.isAskedFor(portfolio.round().band()));
        return portfolio;
    }

    private void admit(Actor actor, ParticipationId id) {
        accessPolicy.requireStudentOrTeacher(actor, participations.get(id).studentId());
    }

    /** Where a page goes. */
    enum Way {
        UP,
        DOWN
    }
}
