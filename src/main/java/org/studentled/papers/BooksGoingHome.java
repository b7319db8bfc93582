package org.studentled.papers;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.conference.Conferences;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.PrintedBooks;
import org.studentled.round.ParticipationId;
import org.studentled.takehome.Packet;

/** A book that goes home in a packet lies on paper: its numbers stay, and what changes while it is out is listed. */
@Component
class BooksGoingHome {

    private final Conferences conferences;
    private final Books books;
    private final PrintedBooks printed;

    BooksGoingHome(Conferences conferences, Books books, PrintedBooks printed) {
        this.conferences = conferences;
        this.books = books;
        this.printed = printed;
    }

    @EventListener
    @Transactional
    public void keepPages(Packet.HandedOut out) {
        ParticipationId child = conferences.get(out.conference()).participationId();
        if (printed.when(child).isEmpty() && !books.of(child).pages().isEmpty()) {
            printed.print(child);
        }
    }
}
