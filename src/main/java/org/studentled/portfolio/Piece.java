package org.studentled.portfolio;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.studentled.round.ParticipationId;
import org.studentled.round.WeekId;
import org.studentled.school.TextRules;

/** A piece of work the child chose in a week, with the slip that says why; on paper, or at a link. */
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
        ONLINE,
        LOST
    }

    /** What a slip asks for. */
    public enum Part {
        TITLE,
        PLACE,
        LINK,
        REFLECTION;

        /** What the input on the slip is called. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Piece blank(ParticipationId participation, WeekId week, Kind kind, Instant at) {
        return new Piece(PieceId.random(), participation, week, kind, "", Place.PAPER, null, "", at, 0);
    }

    /** A work without a name is a slip someone began. */
    public boolean isNamed() {
        return !title.isEmpty();
    }

    Piece saying(WorkSlip slip, Instant at) {
        return with(
                TextRules.required(slip.title(), LONGEST_TITLE),
                slip.place(),
                WebLink.read(slip.link()),
                TextRules.optional(slip.reflection(), LONGEST_REFLECTION),
                at);
    }

    Piece jotting(Part part, String text, Instant at) {
        return switch (part) {
            case TITLE -> with(TextRules.optional(text, LONGEST_TITLE), place, link, reflection, at);
            case PLACE -> with(title, Place.valueOf(text), link, reflection, at);
            case LINK -> with(title, place, WebLink.read(text), reflection, at);
            case REFLECTION -> with(title, place, link, TextRules.optional(text, LONGEST_REFLECTION), at);
        };
    }

    String words(Part part) {
        return switch (part) {
            case TITLE -> title;
            case PLACE -> place.name();
            case LINK -> link == null ? "" : link;
            case REFLECTION -> reflection;
        };
    }

    private Piece with(String newTitle, Place newPlace, @Nullable String newLink, String newReflection, Instant at) {
        return new Piece(id, participationId, weekId, kind, newTitle, newPlace, newLink, newReflection, at, version);
    }

    /** What the child writes on the reflection slip. */
    public record WorkSlip(
            String title, Place place, @Nullable String link, String reflection) {}

    /** A child chose a piece, or changed their mind about it. */
    public record Chosen(PieceId piece, ParticipationId participation) {}
}
