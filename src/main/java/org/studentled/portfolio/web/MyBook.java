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
import org.studentled.access.Doors;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.OpenBook;
import org.studentled.portfolio.OpenBooks;
import org.studentled.portfolio.PageId;
import org.studentled.portfolio.PrintedBooks;
import org.studentled.portfolio.SectionId;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.school.Who;

/** The third day of preparing: the pages in order, numbered; and the whole book to read. */
@Controller
@RequestMapping("/participations/{id}/book")
class MyBook {

    private final Participations participations;
    private final Books books;
    private final OpenBooks openBooks;
    private final PrintedBooks printed;
    private final Approvals approvals;
    private final Doors doors;

    MyBook(
            Participations participations,
            Books books,
            OpenBooks openBooks,
            PrintedBooks printed,
            Approvals approvals,
            Doors doors) {
        this.participations = participations;
        this.books = books;
        this.openBooks = openBooks;
        this.printed = printed;
        this.approvals = approvals;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable ParticipationId id, @RequestParam(defaultValue = "0") String read, Model page) {
        if (read.equals("1")) {
            return read(who, id, null, page);
        }
        open(who, id, page);
        return "portfolio/book";
    }

    /** @param pages the numbers of single pages, to print those again */
    @GetMapping("/read")
    String read(
            Who who,
            @PathVariable ParticipationId id,
            @RequestParam(required = false) @Nullable Set<Integer> pages,
            Model page) {
        open(who, id, page);
        page.addAttribute("only", pages == null ? Set.of() : pages);
        return "portfolio/book-open";
    }

    @PostMapping("/pages/{moved}/{way}")
    String move(
            Who who, @PathVariable ParticipationId id, @PathVariable PageId moved, @PathVariable Way way, Model page) {
        admit(who, id);
        books.move(id, moved, way == Way.UP);
        OpenBook book = open(who, id, page);
        page.addAttribute(
                "moved",
                book.pages().stream()
                        .filter(each -> each.page().id().equals(moved))
                        .findFirst()
                        .orElse(null));
        return "portfolio/book-pages :: moved";
    }

    /** The pages of a section in the order the child dragged them into. */
    @PostMapping("/sections/{section}")
    String lay(
            Who who,
            @PathVariable ParticipationId id,
            @PathVariable SectionId section,
            @RequestParam(defaultValue = "") List<PageId> page,
            Model model) {
        admit(who, id);
        books.lay(id, section, page);
        open(who, id, model);
        return "portfolio/book-pages :: moved";
    }

    @PostMapping("/pages/{page}/hidden")
    String hide(Who who, @PathVariable ParticipationId id, @PathVariable PageId page, @RequestParam boolean out) {
        admit(who, id);
        books.hide(id, page, out);
        return "redirect:/participations/" + id + "/book";
    }

    /** Whoever prints holds the numbers fast. */
    @PostMapping("/printed")
    ResponseEntity<Void> printed(Who who, @PathVariable ParticipationId id) {
        admit(who, id);
        printed.print(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/opened")
    String openAgain(Who who, @PathVariable ParticipationId id) {
        doors.teaches(who, participations.get(id).studentId());
        printed.openAgain(id);
        return "redirect:/participations/" + id + "/book/read";
    }

    @PostMapping
    String numbered(Who who, @PathVariable ParticipationId id) {
        admit(who, id);
        books.numbered(id);
        return "redirect:/?done=book";
    }

    private OpenBook open(Who who, ParticipationId id, Model page) {
        admit(who, id);
        OpenBook book = openBooks.of(id);
        page.addAttribute("id", id);
        page.addAttribute("book", book);
        page.addAttribute("printedAt", printed.when(id).orElse(null));
        page.addAttribute("changed", printed.changedSince(id));
        page.addAttribute("approved", approvals.given(id));
        page.addAttribute("approvalAsked", Approvals.isAskedFor(book.round().band()));
        return book;
    }

    private void admit(Who who, ParticipationId id) {
        doors.isPupilOrTeaches(who, participations.get(id).studentId());
    }

    /** Where a page goes. */
    enum Way {
        UP,
        DOWN
    }
}
