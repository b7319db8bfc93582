package org.studentled.conference;

import org.springframework.stereotype.Component;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Declines;

/** Why a conference needs another way: no one came, the family canceled, or no time was found. */
@Component
public class AlternativeCauses {

    private final AlternativeProposals alternativeProposals;
    private final Bookings bookings;
    private final Declines declines;

    AlternativeCauses(AlternativeProposals alternativeProposals, Bookings bookings, Declines declines) {
        this.alternativeProposals = alternativeProposals;
        this.bookings = bookings;
        this.declines = declines;
    }

    /** In the order in which the model asks: a family that said it can't come has missed nothing. */
    public Cause causeOf(Conference conference) {
        boolean expected = conference.standing() == Conference.Standing.EXPECTED;
        if (!expected && alternativeProposals.decided(conference.id()).isEmpty()) {
            return Cause.NONE;
        }
        if (declines.findByParticipationAndHousehold(conference.participationId(), conference.householdId())
                .isPresent()) {
            return Cause.FAMILY_CANCELLED;
        }
        boolean hadTime = bookings.findByParticipationAndHousehold(
                        conference.participationId(), conference.householdId())
                .isPresent();
        return hadTime ? Cause.NOBODY_CAME : Cause.NO_TIME;
    }

    /** What kept the conference from its evening. */
    public enum Cause {
        NOBODY_CAME,
        FAMILY_CANCELLED,
        NO_TIME,
        /** No one asks: the conference takes place, is over or was called off. */
        NONE
    }
}
