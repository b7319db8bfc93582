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
public class PrintedBooks {

    private final PrintedPages printed;
    private final OpenBooks openBooks;

    PrintedBooks(PrintedPages printed, OpenBooks openBooks) {
        this.printed = printed;
        this.openBooks = openBooks;
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
        OpenBook book = openBooks.of(participation);
        if (book.pages().isEmpty()) {
            throw new Books.NoPages();
        }
        printed.put(
                participation,
                book.pages().stream()
                        .map(page -> new PrintedPages.Printed(
                                page.page().id(), page.number(), page.title(), PageFingerprint.of(book, page)))
                        .toList());
    }

    /** The paper is put aside: the child may order their pages again, and the book is printed again. */
    @Transactional
    public void openAgain(ParticipationId participation) {
        printed.forget(participation);
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
        printed.of(participation).forEach(page -> onPaper.put(page.page(), page));
        OpenBook book = openBooks.of(participation);
        List<Changed> changed = new ArrayList<>();
        for (OpenBook.OpenPage page : book.pages()) {
            PrintedPages.Printed before = onPaper.remove(page.page().id());
            if (before == null) {
                changed.add(new Changed(page.number(), page.title(), Change.NEW));
            } else if (!PageFingerprint.matches(before.looks(), book, page)) {
                changed.add(new Changed(page.number(), page.title(), Change.CHANGED));
            }
        }
        onPaper.values().forEach(gone -> changed.add(new Changed(gone.number(), gone.title(), Change.GONE)));
        changed.sort((one, other) -> Integer.compare(one.number(), other.number()));
        return changed;
    }

    /** The book lies on paper: its order stays. */
    public static class OnPaper extends RuntimeException {}
}
