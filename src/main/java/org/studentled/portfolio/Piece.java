package org.studentled.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;
import org.studentled.school.Texts;

/** A work the child chose in a week, with the slip that says why; on paper, or somewhere a link leads to. */
public record Piece(
        @Id PieceId id,
        ParticipationId participationId,
        WeekId weekId,
        Kind kind,
        String title,
        Place place,
        @Nullable String link,
        String reflection,
        Instant chosenAt,
        @Version int version) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_REFLECTION = 1000;

    /** What the child says of the work. */
    public enum Kind {
        PROUD,
        COULD_BE_BETTER
    }

    /** Where the work itself is. */
    public enum Place {
        PAPER,
        ONLINE
    }

    Piece saying(Slip slip, Instant at) {
        return new Piece(
                id,
                participationId,
                weekId,
                kind,
                Texts.required(slip.title(), LONGEST_TITLE),
                slip.place(),
                slip.link(),
                Texts.optional(slip.reflection(), LONGEST_REFLECTION),
                at,
                version);
    }

    /** What the child writes on the reflection slip. */
    public record Slip(String title, Place place, @Nullable String link, String reflection) {}

    /** A child chose a work, or changed its mind about it. */
    public record Chosen(PieceId piece, ParticipationId participation) {}
}
