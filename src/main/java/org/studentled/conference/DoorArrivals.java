package org.studentled.conference;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.page.RequestRefused;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.school.Actor;
import org.studentled.school.AuditTrail;

/** Checks families in at the door, by a teacher of the class or by whoever helps there with a pass. */
@Component
public class DoorArrivals {

    private static final int MOST_ADULTS = 12;

    private final DoorPasses doorPasses;
    private final Conferences conferences;
    private final Participations participations;
    private final Bookings bookings;
    private final RoundTables roundTables;
    private final AuditTrail auditTrail;

    DoorArrivals(
            DoorPasses doorPasses,
            Conferences conferences,
            Participations participations,
            Bookings bookings,
            RoundTables roundTables,
            AuditTrail auditTrail) {
        this.doorPasses = doorPasses;
        this.conferences = conferences;
        this.participations = participations;
        this.bookings = bookings;
        this.roundTables = roundTables;
        this.auditTrail = auditTrail;
    }

    /**
     * @param table 0: none is free yet, the family waits
     * @return whether no one has said so before
     */
    @Transactional
    public boolean arrive(RoundId round, ConferenceId conference, int table, int adults) {
        if (adults < 1 || adults > MOST_ADULTS) {
            throw RequestRefused.invalid("conference.checkIn.adultsImpossible", MOST_ADULTS);
        }
        if (table != 0 && !roundTables.includes(round, table)) {
            throw RequestRefused.invalid("conference.checkIn.noSuchTable", table);
        }
        return conferences.arrive(conference, table, adults, Conference.Place.TABLE);
    }

    /**
     * As {@link #arrive(RoundId, ConferenceId, int, int)}, by someone with a pass.
     *
     * @throws RequestRefused when the pass is over, or the family is not expected at this door
     */
    @Transactional
    public void arrive(Actor visitor, ConferenceId conference, int table, int adults) {
        Evening evening = doorPasses.eveningOf(visitor);
        Participation participation = atDoorOf(evening, conference);
        if (arrive(evening.roundId(), conference, table, adults)) {
            auditTrail.record(
                    visitor, "checked-in-at-door", participation.studentId().value(), null);
        }
    }

    /** @throws RequestRefused as {@link #arrive(Actor, ConferenceId, int, int)} */
    @Transactional
    public void undo(Actor visitor, ConferenceId conference) {
        Participation participation = atDoorOf(doorPasses.eveningOf(visitor), conference);
        if (conferences.undoArrival(conference)) {
            auditTrail.record(
                    visitor, "check-in-undone", participation.studentId().value(), null);
        }
    }

    private Participation atDoorOf(Evening evening, ConferenceId id) {
        Conference conference = conferences.get(id);
        Participation participation = participations.get(conference.participationId());
        boolean elsewhere = bookings.findByParticipationAndHousehold(
                        conference.participationId(), conference.householdId())
                .filter(booking -> !booking.eveningId().equals(evening.id()))
                .isPresent();
        if (elsewhere || !participation.roundId().equals(evening.roundId())) {
            throw RequestRefused.notFound("access.error.notAtThisSchool");
        }
        return participation;
    }
}
