package org.studentled.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.studentled.round.ParticipationId;
import org.studentled.school.StaffId;

/**
 * What a specialist, as the reading teacher, adds to a student's portfolio: a few words, or a piece of work with a
 * caption. It stands behind the teacher's note, on the same page, so no page number and no line of the script changes.
 *
 * @param writtenAs what they are to the student, as they say it themselves
 * @param author their name
 * @param title of a piece of work; empty for words alone
 * @param link where the work is online; nothing for one in the folder
 * @param leftOut the teacher of the class keeps it out of the portfolio
 */
public record SpecialistNote(
        SpecialistNoteId id,
        ParticipationId participation,
        StaffId writtenBy,
        String writtenAs,
        String author,
        String title,
        String text,
        @Nullable String link,
        boolean leftOut,
        Instant writtenAt) {

    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_ROLE = 60;

    /** Who says it, as it stands on screen and paper. */
    public String signature() {
        return writtenAs + ", " + author;
    }

    /** What a specialist types. */
    public record Draft(String writtenAs, String title, String text, String link) {}
}
