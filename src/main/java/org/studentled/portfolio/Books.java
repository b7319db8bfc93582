package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.progress.Measures;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;

/** The children's portfolios. */
@Component
public class Books {

    private final PageTable table;
    private final Pieces pieces;
    private final Measures measures;
    private final Participations participations;
    private final Rounds rounds;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Books(
            PageTable table,
            Pieces pieces,
            Measures measures,
            Participations participations,
            Rounds rounds,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.pieces = pieces;
        this.measures = measures;
        this.participations = participations;
        this.rounds = rounds;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts the chosen works into the book: cover, charts, works, goals, habits, teacher's note, family page. Picking
     * again keeps the order of the pages that stay.
     *
     * @throws NothingPicked without a single work
     */
    @Transactional
    public Book pickWork(ParticipationId participation, List<PieceId> picked) {
        List<Piece> works = pieces.of(participation).stream()
                .filter(piece -> picked.contains(piece.id()))
                .toList();
        if (works.isEmpty()) {
            throw new NothingPicked();
        }
        List<Page> before = of(participation).pages();
        List<Page> wanted = wanted(participation, works);
        before.stream().filter(page -> indexOf(page, wanted) < 0).forEach(table::delete);
        List<Page> kept = new ArrayList<>(
                before.stream().filter(page -> indexOf(page, wanted) >= 0).toList());
        wanted.stream().filter(page -> indexOf(page, kept) < 0).forEach(page -> insert(page, kept, wanted));
        number(kept);
        events.publishEvent(new Book.WorkPicked(participation));
        return of(participation);
    }

    /** Moves a page by one place; the cover stays first. */
    @Transactional
    public Book move(ParticipationId participation, PageId id, boolean up) {
        List<Page> pages = new ArrayList<>(of(participation).pages());
        int from = pages.stream().map(Page::id).toList().indexOf(id);
        int to = up ? from - 1 : from + 1;
        if (from > 0 && to > 0 && to < pages.size()) {
            Collections.swap(pages, from, to);
            number(pages);
        }
        return of(participation);
    }

    /**
     * Whoever reads the book finds every page by its number from now on.
     *
     * @throws NoPages while the book is empty
     */
    @Transactional
    public void numbered(ParticipationId participation) {
        if (of(participation).pages().isEmpty()) {
            throw new NoPages();
        }
        if (!isNumbered(participation)) {
            db.sql("insert into book_numbered (participation_id, numbered_at) values (:participation, :at)")
                    .param("participation", participation.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        events.publishEvent(new Book.Numbered(participation));
    }

    public boolean isNumbered(ParticipationId participation) {
        return db.sql("select count(*) from book_numbered where participation_id = :participation")
                        .param("participation", participation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Book of(ParticipationId participation) {
        return new Book(participation, table.findByParticipationIdOrderByNumber(participation));
    }

    private List<Page> wanted(ParticipationId id, List<Piece> works) {
        Participation participation = participations.get(id);
        List<Page> pages = new ArrayList<>();
        pages.add(Page.of(id, Page.Kind.COVER, null, ""));
        measures.of(rounds.get(participation.roundId()).classId())
                .forEach(measure ->
                        pages.add(Page.of(id, Page.Kind.CHART, measure.id().value(), measure.name())));
        works.forEach(piece -> pages.add(Page.of(id, Page.Kind.PIECE, piece.id().value(), piece.title())));
        for (Page.Kind last : List.of(Page.Kind.GOALS, Page.Kind.HABITS, Page.Kind.TEACHER_NOTE, Page.Kind.FAMILY)) {
            pages.add(Page.of(id, last, null, ""));
        }
        return pages;
    }

    private void insert(Page page, List<Page> into, List<Page> wanted) {
        into.add(Math.min(indexOf(page, wanted), into.size()), page);
    }

    private void number(List<Page> pages) {
        for (int place = 0; place < pages.size(); place++) {
            Page page = pages.get(place);
            if (page.number() != place + 1) {
                table.save(page.numbered(place + 1));
            }
        }
    }

    private static int indexOf(Page page, List<Page> pages) {
        for (int place = 0; place < pages.size(); place++) {
            Page other = pages.get(place);
            if (other.kind() == page.kind() && Objects.equals(other.shows(), page.shows())) {
                return place;
            }
        }
        return -1;
    }

    /** A book without a work has nothing to show. */
    public static class NothingPicked extends RuntimeException {}

    /** There is no book to number yet: the works are not picked. */
    public static class NoPages extends RuntimeException {}
}
