package org.studentled.portfolio;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.school.NotFoundException;

/** The children's portfolios. */
@Component
public class Portfolios {

    private final PageTable table;
    private final RequiredPages wanted;
    private final Sections sections;
    private final PrintedPages printed;
    private final Participations participations;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Portfolios(
            PageTable table,
            RequiredPages wanted,
            Sections sections,
            PrintedPages printed,
            Participations participations,
            JdbcClient db,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.wanted = wanted;
        this.sections = sections;
        this.printed = printed;
        this.participations = participations;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Works go where they were, or into the first section that takes works. */
    @Transactional
    public Portfolio pickWork(ParticipationId participation, List<PieceId> picked) {
        return pickWork(participation, picked, Map.of());
    }

    /**
     * Puts the chosen works into the book. Picking again keeps the order of the pages that stay.
     *
     * @param into the sections of those works that go somewhere else than before
     * @throws RequiredPages.NothingPicked without a single work
     * @throws RequiredPages.TooManyPicked when a section takes fewer
     * @throws RequiredPages.TooFewPicked when a section asks for more, and the child has more
     */
    @Transactional
    public Portfolio pickWork(ParticipationId participation, List<PieceId> picked, Map<PieceId, SectionId> into) {
        RoundId round = participations.get(participation).roundId();
        List<Page> before = table.findByParticipationIdOrderByNumber(participation);
        List<Page> pages = wanted.assemble(participation, picked, into, before, sections.findByRound(round));
        before.stream()
                .filter(page -> pages.stream().noneMatch(page::showsTheSameAs))
                .forEach(table::delete);
        number(participation, new PageOrder(sections.findByRound(round)).sort(pages));
        events.publishEvent(new Portfolio.WorkPicked(participation));
        return getByParticipation(participation);
    }

    /** Moves a page by one place within its section; the cover stays first. */
    @Transactional
    public Portfolio move(ParticipationId participation, PageId id, boolean up) {
        printed.refuseOnceOnPaper(participation);
        List<Page> pages = new ArrayList<>(getByParticipation(participation).pages());
        PageOrder order = order(participation);
        int from = pages.stream().map(Page::id).toList().indexOf(id);
        if (from < 0) {
            throw new NotFoundException("page of this portfolio", id.value());
        }
        int to = up ? from - 1 : from + 1;
        if (from > 0
                && to > 0
                && to < pages.size()
                && order.sectionOf(pages.get(from)).equals(order.sectionOf(pages.get(to)))) {
            Collections.swap(pages, from, to);
            number(participation, pages);
        }
        return getByParticipation(participation);
    }

    /** Lays the pages of a section as the child wants them; pages it does not name, as those of another device, stay behind. */
    @Transactional
    public Portfolio lay(ParticipationId participation, SectionId section, List<PageId> wantedOrder) {
        printed.refuseOnceOnPaper(participation);
        PageOrder order = order(participation);
        if (!order.has(section)) {
            throw new NotFoundException("section of this portfolio", section.value());
        }
        number(participation, order.laid(getByParticipation(participation).pages(), section, wantedOrder));
        return getByParticipation(participation);
    }

    /** @throws RequiredPageException when the teacher wants the page in every book */
    @Transactional
    public Portfolio hide(ParticipationId participation, PageId id, boolean out) {
        Page page = page(participation, id);
        if (out && order(participation).sectionOf(page).required()) {
            throw new RequiredPageException();
        }
        table.save(page.hidden(out).numbered(0));
        arrange(participation);
        return getByParticipation(participation);
    }

    /** The teacher keeps a page from the family, or lets it be seen again. */
    @Transactional
    public void withhold(ParticipationId participation, PageId id, boolean kept) {
        table.save(page(participation, id).withheld(kept));
    }

    /**
     * Whoever reads the book finds every page by its number from now on.
     *
     * @throws EmptyPortfolioException while the book is empty
     */
    @Transactional
    public void numbered(ParticipationId participation) {
        if (getByParticipation(participation).pages().isEmpty()) {
            throw new EmptyPortfolioException();
        }
        if (!isNumbered(participation)) {
            db.sql("insert into portfolio_numbered (participation_id, numbered_at) values (:participation, :at)")
                    .param("participation", participation.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
        events.publishEvent(new Portfolio.Numbered(participation));
    }

    public boolean isNumbered(ParticipationId participation) {
        return db.sql("select count(*) from portfolio_numbered where participation_id = :participation")
                        .param("participation", participation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public Portfolio getByParticipation(ParticipationId participation) {
        return Portfolio.of(participation, table.findByParticipationIdOrderByNumber(participation));
    }

    PageOrder order(ParticipationId participation) {
        return new PageOrder(
                sections.findByRound(participations.get(participation).roundId()));
    }

    @EventListener
    @Transactional
    void arrangeAll(Section.Rearranged rearranged) {
        participations.in(rearranged.round()).stream().map(Participation::id).forEach(this::arrange);
    }

    private void arrange(ParticipationId participation) {
        number(participation, order(participation).sort(table.findByParticipationIdOrderByNumber(participation)));
    }

    private Page page(ParticipationId participation, PageId id) {
        return table.findById(id)
                .filter(page -> page.participationId().equals(participation))
                .orElseThrow(() -> new NotFoundException("page", id.value()));
    }

    /** Numbers run on without a gap; once on paper a page keeps its number, and a new one takes the next free one. */
    private void number(ParticipationId participation, List<Page> pages) {
        Map<PageId, Integer> onPaper = printed.numbersOf(participation);
        int next = onPaper.values().stream().max(Integer::compare).orElse(0) + 1;
        for (Page page : pages) {
            Integer paper = onPaper.get(page.id());
            int number = page.hidden() ? 0 : paper != null ? paper : next++;
            if (page.number() != number || page.version() == 0) {
                table.save(page.numbered(number));
            }
        }
    }

    /** There is no book to number yet: the works are not picked. */
    public static class EmptyPortfolioException extends RuntimeException {}

    /** The teacher wants this page in every book. */
    public static class RequiredPageException extends RuntimeException {}
}
