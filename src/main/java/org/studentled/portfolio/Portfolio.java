package org.studentled.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.studentled.round.ParticipationId;

/**
 * A child's portfolio: pages in order, numbered from 1.
 *
 * @param hidden pages the child took out for now
 */
public record Portfolio(ParticipationId participation, List<Page> pages, List<Page> hidden) {

    static Portfolio of(ParticipationId participation, List<Page> all) {
        return new Portfolio(
                participation,
                all.stream().filter(page -> !page.hidden()).toList(),
                all.stream().filter(Page::hidden).toList());
    }

    /** The number of the page that shows the measure or the piece. */
    public Optional<Integer> pageShowing(UUID shown) {
        return pages.stream()
                .filter(page -> shown.equals(page.shows()))
                .map(Page::number)
                .findFirst();
    }

    public Optional<Integer> pageOf(Page.Kind kind) {
        return pages.stream()
                .filter(page -> page.kind() == kind)
                .map(Page::number)
                .findFirst();
    }

    /** Whether the work is in the book, shown or taken out for now. */
    public boolean holds(UUID shown) {
        return pageShowing(shown).isPresent() || hidden.stream().anyMatch(page -> shown.equals(page.shows()));
    }

    /** The child picked the works that go into the book. */
    public record WorkPicked(ParticipationId participation) {}

    /** The child put the pages in order and numbered them. */
    public record Numbered(ParticipationId participation) {}
}
