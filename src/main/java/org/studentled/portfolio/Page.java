package org.studentled.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.studentled.round.ParticipationId;

/**
 * A page of the book; its place among the pages is its number, paper pages too.
 *
 * @param shows the measure or the piece on it, where there is one
 */
@Table("book_page")
public record Page(
        @Id PageId id,
        ParticipationId participationId,
        Kind kind,
        @Nullable UUID shows,
        String title,
        int number,
        @Version int version) {

    static Page of(ParticipationId participation, Kind kind, @Nullable UUID shows, String title) {
        return new Page(PageId.random(), participation, kind, shows, title, 0, 0);
    }

    Page numbered(int newNumber) {
        return new Page(id, participationId, kind, shows, title, newNumber, version);
    }

    /** What a page is for. */
    public enum Kind {
        COVER,
        CHART,
        PIECE,
        GOALS,
        HABITS,
        TEACHER_NOTE,
        FAMILY
    }
}
