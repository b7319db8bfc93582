package org.studentled.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.studentled.round.ParticipationId;
import org.studentled.school.Texts;

/** What the teacher promised a family at the table, and by when. */
public record FollowUp(UUID id, ParticipationId participation, String what, LocalDate dueOn, boolean done) {

    static FollowUp promised(ParticipationId participation, String what, LocalDate dueOn) {
        return new FollowUp(UUID.randomUUID(), participation, Texts.required(what, Debrief.LONGEST), dueOn, false);
    }

    /** It waits for its day. */
    public record Promised(UUID followUp, ParticipationId participation) {}

    /** The teacher has kept it. */
    public record Kept(UUID followUp) {}
}
