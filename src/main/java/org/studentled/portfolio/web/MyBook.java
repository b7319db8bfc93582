package org.studentled.portfolio.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.studentled.access.Doors;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.OpenBook;
import org.studentled.portfolio.OpenBooks;
import org.studentled.portfolio.PageId;
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
    private final Doors doors;

    MyBook(Participations participations, Books books, OpenBooks openBooks, Doors doors) {
        this.participations = participations;
        this.books = books;
        this.openBooks = openBooks;
        this.doors = doors;
    }

    @GetMapping
    String show(Who who, @PathVariable ParticipationId id, @RequestParam(defaultValue = "0") String read, Model page) {
        if (read.equals("1")) {
            return read(who, id, page);
        }
        open(who, id, page);
        return "portfolio/book";
    }

    @GetMapping("/read")
    String read(Who who, @PathVariable ParticipationId id, Model page) {
        open(who, id, page);
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
