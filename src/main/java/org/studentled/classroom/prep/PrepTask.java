package org.studentled.classroom.prep;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.studentled.round.WeekId;
import org.studentled.school.ClassId;

/**
 * The week's task of a class on its way to Google Classroom, where it shall stand exactly once.
 *
 * @param edited whether a teacher changed it at Google since
 */
public record PrepTask(
        UUID id,
        ClassId classId,
        WeekId week,
        String title,
        String text,
        LocalDate due,
        String link,
        State state,
        @Nullable String courseWorkId,
        boolean edited) {

    /** The address the students open; it carries the task's own name, by which we find it again at Google. */
    String markedLink() {
        return link + (URI.create(link).getQuery() == null ? "?" : "&") + "task=" + id;
    }

    boolean isOnItsWay() {
        return state == State.PLANNED || state == State.DRAFT;
    }

    /** A task that waits to be sent. */
    record Planned(UUID id) {}

    /** How far it has come. */
    public enum State {
        PLANNED,
        DRAFT,
        PUBLISHED,
        /** A teacher took it away at Google; it is not put back. */
        DROPPED
    }
}
