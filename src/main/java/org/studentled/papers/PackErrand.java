package org.studentled.papers;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.scheduling.Errands;
import org.studentled.school.HouseholdId;

/** After the conference the family may take the child's portfolio along. */
@Component
class PackErrand implements Errands {

    private final Conferences conferences;
    private final FamilyBooks books;

    PackErrand(Conferences conferences, FamilyBooks books) {
        this.conferences = conferences;
        this.books = books;
    }

    @Override
    public List<Errand> of(ParticipationId participation, HouseholdId household) {
        return conferences
                .of(participation, household)
                .filter(Conference::isHeld)
                .flatMap(held -> books.of(participation, household))
                .map(book -> new Errand("/pack/" + participation, "pack"))
                .stream()
                .toList();
    }
}
