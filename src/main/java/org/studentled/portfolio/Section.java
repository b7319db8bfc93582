package org.studentled.portfolio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.studentled.round.RoundId;
import org.studentled.school.RandomIds;

/**
 * A section of every portfolio of a round, set by the teacher; within it the child decides.
 *
 * @param title what the teacher calls it; empty for the usual name of its kind
 * @param least how many works there should be, of those the child has
 * @param most how many works there may be
 * @param required the child may not take these pages out
 */
public record Section(
        SectionId id, RoundId round, Page.Kind kind, String title, int least, int most, boolean required) {

    public static final int LONGEST_TITLE = 60;
    public static final int MOST_WORKS = 12;

    /** The order of the walk through the book, where the teacher wants no other. */
    static List<Section> usual(RoundId round) {
        return List.of(
                usual(round, Page.Kind.COVER, true),
                usual(round, Page.Kind.CHART, false),
                usual(round, Page.Kind.PIECE, false),
                usual(round, Page.Kind.GOALS, true),
                usual(round, Page.Kind.HABITS, false),
                usual(round, Page.Kind.TEACHER_NOTE, true),
                usual(round, Page.Kind.FAMILY, true));
    }

    private static Section usual(RoundId round, Page.Kind kind, boolean required) {
        UUID id = UUID.nameUUIDFromBytes((round + " " + kind).getBytes(StandardCharsets.UTF_8));
        boolean works = kind == Page.Kind.PIECE;
        return new Section(new SectionId(id), round, kind, "", works ? 1 : 0, MOST_WORKS, required);
    }

    Section again(RoundId next) {
        return new Section(new SectionId(RandomIds.next()), next, kind, title, least, most, required);
    }

    public boolean isForWorks() {
        return kind == Page.Kind.PIECE;
    }

    /** The cover stays first, and the family's page is of one piece. */
    public boolean mayMove() {
        return kind != Page.Kind.COVER;
    }

    /** The teacher put the sections of a round in another order, or changed one. */
    public record Rearranged(RoundId round) {}
}
