package org.studentled.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.studentled.round.ParticipationId;
import org.studentled.school.RandomIds;
import org.studentled.school.TextRules;

/** What the teacher promised a family at the table, and by when. */
public record FollowUp(UUID id, ParticipationId participation, Kind kind, String what, LocalDate dueOn, boolean done) {

    public boolean isTalkAlone() {
        return kind == Kind.TALK;
    }

    static FollowUp promised(ParticipationId participation, String what, LocalDate dueOn) {
        return new FollowUp(
                RandomIds.next(), participation, Kind.PROMISE, TextRules.required(what, Debrief.LONGEST), dueOn, false);
    }

    static FollowUp talk(ParticipationId participation, LocalDate dueOn) {
        return new FollowUp(RandomIds.next(), participation, Kind.TALK, "", dueOn, false);
    }

    /** What it is: words of the teacher's, or the talk alone a family asked for. */
    public enum Kind {
        PROMISE,
        TALK
    }

    /** It waits for its day. */
    public record Promised(UUID followUp, ParticipationId participation) {}

    /** The teacher has kept it. */
    public record Kept(UUID followUp) {}
}
