package org.studentled.papers;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.portfolio.Approvals;
import org.studentled.portfolio.OpenBook;
import org.studentled.portfolio.OpenBooks;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/**
 * What a family may open of its child's portfolio, at its link, in a pack or on paper: what the teacher let them see, and
 * nothing before. No other place decides it.
 */
@Component
public class FamilyBooks {

    private final OpenBooks books;
    private final Approvals approvals;
    private final Conferences conferences;

    FamilyBooks(OpenBooks books, Approvals approvals, Conferences conferences) {
        this.books = books;
        this.approvals = approvals;
        this.conferences = conferences;
    }

    /** Older students show their book themselves: without a word of the teacher it opens after the conference. */
    public Optional<OpenBook> of(ParticipationId participation, HouseholdId household) {
        return approvals.given(participation) || isHeld(participation, household)
                ? books.forFamily(participation).filter(book -> !book.pages().isEmpty())
                : Optional.empty();
    }

    /** What goes home on paper with a packet: the conference is held there, with what the teacher let the family see. */
    Optional<OpenBook> inPacket(ParticipationId participation) {
        return books.forFamily(participation).filter(book -> !book.pages().isEmpty());
    }

    private boolean isHeld(ParticipationId participation, HouseholdId household) {
        return conferences
                .of(participation, household)
                .filter(Conference::isHeld)
                .isPresent();
    }
}
