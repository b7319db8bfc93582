package org.studentled.portfolio;

import java.util.Objects;
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
 * @param number 0 while it is hidden
 * @param sectionId the section a work was picked for; nothing for the first that takes works
 * @param hidden the child took it out for now
 * @param withheld the teacher keeps it from the family
 */
@Table("portfolio_page")
public record Page(
        @Id PageId id,
        ParticipationId participationId,
        Kind kind,
        @Nullable UUID shows,
        String title,
        int number,
        @Nullable UUID sectionId,
        boolean hidden,
        boolean withheld,
        @Version int version) {

    static Page of(ParticipationId participation, Kind kind, @Nullable UUID shows, String title) {
        return new Page(PageId.random(), participation, kind, shows, title, 0, null, false, false, 0);
    }

    Page numbered(int newNumber) {
        return new Page(id, participationId, kind, shows, title, newNumber, sectionId, hidden, withheld, version);
    }

    Page in(SectionId section) {
        return new Page(id, participationId, kind, shows, title, number, section.value(), hidden, withheld, version);
    }

    Page hidden(boolean out) {
        return new Page(id, participationId, kind, shows, title, number, sectionId, out, withheld, version);
    }

    Page withheld(boolean kept) {
        return new Page(id, participationId, kind, shows, title, number, sectionId, hidden, kept, version);
    }

    boolean showsTheSameAs(Page other) {
        return kind == other.kind && Objects.equals(shows, other.shows);
    }

    /** A work whose section is gone belongs to the first that takes works. */
    boolean isIn(Section section, Section firstForWorks) {
        if (kind != section.kind()) {
            return false;
        }
        return kind != Kind.PIECE
                || (sectionId == null
                        ? section.equals(firstForWorks)
                        : sectionId.equals(section.id().value()));
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
