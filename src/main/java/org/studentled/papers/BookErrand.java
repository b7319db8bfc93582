package org.studentled.papers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Errands;
import org.studentled.school.HouseholdId;

/** At its link a family finds its child's portfolio, once it may see it. */
@Component
class BookErrand implements Errands {

    private final FamilyBooks books;

    BookErrand(FamilyBooks books) {
        this.books = books;
    }

    @Override
    public List<Errand> of(ParticipationId participation, HouseholdId household) {
        return books.of(participation, household).map(book -> new Errand("/book/" + participation, "book")).stream()
                .toList();
    }
}
