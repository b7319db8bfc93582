package org.studentled.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;

/** Printed portfolios: page numbers stay as printed, and changed pages are listed so that only those are printed again. */
@Component
public class PrintedPortfolios {

    private final PrintedPages printed;
    private final PortfolioViews portfolioViews;

    PrintedPortfolios(PrintedPages printed, PortfolioViews portfolioViews) {
        this.printed = printed;
        this.portfolioViews = portfolioViews;
    }

    /**
     * A page that is not any more what lies on paper.
     *
     * @param title empty where the kind of page is its name
     */
    public record Changed(int number, String title, Change change) {}

    /** What happened to a page since it was printed. */
    public enum Change {
        NEW,
        CHANGED,
        GONE
    }

    @Transactional
    public void print(ParticipationId participation) {
        PortfolioView portfolio = portfolioViews.assemble(participation);
        if (portfolio.pages().isEmpty()) {
            throw new Portfolios.EmptyPortfolioException();
        }
        printed.save(
                participation,
                portfolio.pages().stream()
                        .map(page -> new PrintedPages.Printed(
                                page.page().id(),
                                page.number(),
                                page.title(),
                                PageFingerprint.compute(portfolio, page)))
                        .toList());
    }

    /** The paper is put aside: the child may order their pages again, and the book is printed again. */
    @Transactional
    public void unlock(ParticipationId participation) {
        printed.delete(participation);
    }

    public Optional<Instant> when(ParticipationId participation) {
        return printed.when(participation);
    }

    /** In the order of their numbers; empty for a book that was never printed. */
    public List<Changed> changedSince(ParticipationId participation) {
        if (when(participation).isEmpty()) {
            return List.of();
        }
        Map<PageId, PrintedPages.Printed> onPaper = new HashMap<>();
        printed.findByParticipation(participation).forEach(page -> onPaper.put(page.page(), page));
        PortfolioView portfolio = portfolioViews.assemble(participation);
        List<Changed> changed = new ArrayList<>();
        for (PortfolioView.PageView page : portfolio.pages()) {
            PrintedPages.Printed before = onPaper.remove(page.page().id());
            if (before == null) {
                changed.add(new Changed(page.number(), page.title(), Change.NEW));
            } else if (!PageFingerprint.matches(before.looks(), portfolio, page)) {
                changed.add(new Changed(page.number(), page.title(), Change.CHANGED));
            }
        }
        onPaper.values().forEach(gone -> changed.add(new Changed(gone.number(), gone.title(), Change.GONE)));
        changed.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return changed;
    }

    /** The book lies on paper: its order stays. */
    public static class AlreadyPrintedException extends RuntimeException {}
}
