package org.studentled.round;

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

    static Round planned(ClassId classId, String title, Band band, RoundDates dates, @Nullable RoundId previous) {
        return new Round(
                RoundId.random(),
                classId,
                TextRules.required(title, 120),
                band,
                Phase.DRAFT,
                dates,
                previous,
                false,
                0);
    }

    public boolean isOpen() {
        return phase != Phase.CLOSED;
    }

    Round in(Phase next) {
        return new Round(id, classId, title, band, next, dates, previous, teacherAway, version);
    }

    Round at(RoundDates moved) {
        return new Round(id, classId, title, band, phase, moved, previous, teacherAway, version);
    }

    Round withTeacher(boolean away) {
        return new Round(id, classId, title, band, phase, dates, previous, away, version);
    }

    /** A teacher planned a round. */
    public record Planned(RoundId round, ClassId classId) {}

    /** The class went on to another phase. */
    public record PhaseEntered(RoundId round, Phase phase) {}

    /** Families may choose their time from now on. */
    public record InvitationsOpened(RoundId round) {}

    /** Families' time to choose is over. */
    public record BookingClosed(RoundId round) {}

    /** The dates moved; nothing else changed. */
    public record DatesMoved(RoundId round) {}

    /** The teacher can't be there on the evening. */
    public record TeacherAway(RoundId round) {}

    /** Someone stands in for the teacher, or the evening moved: it takes place after all. */
    public record TeacherReplaced(RoundId round) {}

    /** The teacher closed the round by hand. */
    public record ClosedByTeacher(RoundId round) {}
}
