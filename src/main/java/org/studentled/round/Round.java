package org.studentled.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.studentled.school.ClassId;
import org.studentled.school.TextRules;

/** One season of conferences of one class, with its dates and the phase it is in. */
public record Round(
        @Id RoundId id,
        ClassId classId,
        String title,
        Band band,
        Phase phase,
        @Embedded.Empty RoundDates dates,
        @Nullable RoundId previous,
        boolean teacherAway,
        @Version int version) {

    /**
     * @param earlier the rounds of the class until now, the latest first
     * @throws AlreadyStarted while one of them is not closed
     */
    static Round planned(ClassId classId, String title, Band band, RoundDates dates, List<Round> earlier) {
        if (earlier.stream().anyMatch(Round::isOpen)) {
            throw new AlreadyStarted();
        }
        return new Round(
                RoundId.random(),
                classId,
                TextRules.required(title, 120),
                band,
                Phase.DRAFT,
                dates,
                earlier.isEmpty() ? null : earlier.get(0).id(),
                false,
                0);
    }

    public boolean isOpen() {
        return phase != Phase.CLOSED;
    }

    /** A class goes forward only; it may skip a phase. */
    boolean mayEnter(Phase next) {
        return phase.isBefore(next);
    }

    /**
     * @throws AlreadyClosed when the round is over
     * @throws IllegalArgumentException for the phase it is in, or one that lies behind
     */
    Round entering(Phase next) {
        requireOpen();
        if (!mayEnter(next)) {
            throw new IllegalArgumentException(next + " after " + phase);
        }
        return new Round(id, classId, title, band, next, dates, previous, teacherAway, version);
    }

    /** @throws AlreadyClosed when the round is over */
    Round at(RoundDates moved) {
        requireOpen();
        return new Round(id, classId, title, band, phase, moved, previous, teacherAway, version);
    }

    /** @throws AlreadyClosed when the round is over */
    Round withTeacher(boolean away) {
        requireOpen();
        return new Round(id, classId, title, band, phase, dates, previous, away, version);
    }

    /** @throws AlreadyClosed when the round is over: then nothing that belongs to it changes either */
    public void requireOpen() {
        if (!isOpen()) {
            throw new AlreadyClosed();
        }
    }

    /** A round that is over does not change any more. */
    public static class AlreadyClosed extends RuntimeException {}

    /** A class runs one round at a time. */
    public static class AlreadyStarted extends RuntimeException {}

    /** A teacher planned a round. */
    public record Planned(RoundId round, ClassId classId) {}

    /** The class went on to another phase. */
    public record PhaseEntered(RoundId round, Phase phase) {}

    /** Families may choose their time from now on. */
    public record InvitationsOpened(RoundId round) {}

    /** Families' time to choose is over. */
    public record BookingClosed(RoundId round) {}

    /**
     * The dates moved; nothing else changed.
     *
     * @param eveningBefore the day of the main evening until now
     */
    public record DatesMoved(RoundId round, LocalDate eveningBefore) {}

    /** The teacher can't be there on the evening. */
    public record TeacherAway(RoundId round) {}

    /** Someone stands in for the teacher, or the evening moved: it takes place after all. */
    public record TeacherReplaced(RoundId round) {}

    /** The teacher closed the round by hand. */
    public record ClosedByTeacher(RoundId round) {}
}
