package org.studentled.conference;

import org.springframework.stereotype.Component;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Regrets;

/** Why a conference needs another way: no one came, the family canceled, or no time was found. */
@Component
public class InsteadCauses {

    private final Proposals proposals;
    private final Bookings bookings;
    private final Regrets regrets;

    InsteadCauses(Proposals proposals, Bookings bookings, Regrets regrets) {
        this.proposals = proposals;
        this.bookings = bookings;
        this.regrets = regrets;
    }

    /** In the order in which the model asks: a family that said it can't come has missed nothing. */
    public Cause of(Conference conference) {
        boolean expected = conference.standing() == Conference.Standing.EXPECTED;
        if (!expected && proposals.decided(conference.id()).isEmpty()) {
            return Cause.NONE;
        }
        if (regrets.of(conference.participationId(), conference.householdId()).isPresent()) {
            return Cause.FAMILY_CANCELLED;
        }
        boolean hadTime = bookings.of(conference.participationId(), conference.householdId())
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
