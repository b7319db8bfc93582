package org.studentled.papers;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.portfolio.Books;
import org.studentled.portfolio.PrintedBooks;
import org.studentled.printing.Press;
import org.studentled.printing.Unprintable;

/** Prints what was ordered, one child after the other; where it is stopped, it goes on. */
@Component
@EnableScheduling
class NightShift {

    private static final Logger log = LoggerFactory.getLogger(NightShift.class);

    private final ClassSets sets;
    private final PrintedParts parts;
    private final Papers papers;
    private final Books pages;
    private final PrintedBooks books;
    private final Press press;
    private final TransactionTemplate together;

    NightShift(
            ClassSets sets,
            PrintedParts parts,
            Papers papers,
            Books pages,
            PrintedBooks books,
            Press press,
            TransactionTemplate together) {
        this.sets = sets;
        this.parts = parts;
        this.papers = papers;
        this.pages = pages;
        this.books = books;
        this.press = press;
        this.together = together;
    }

    @Scheduled(fixedDelayString = "${papers.poll-interval:PT2S}", initialDelayString = "${papers.poll-interval:PT2S}")
    void work() {
        Optional<ClassSets.Errand> next = sets.begin();
        while (next.isPresent()) {
            print(next.get());
            next = sets.begin();
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void clearAway() {
        sets.clearAway();
    }

    private void print(ClassSets.Errand errand) {
        ClassSet set = sets.get(errand.set());
        try {
            byte[] pdf = press.print(papers.set(errand.child(), set.language(), set.look()));
            together.executeWithoutResult(done -> {
                parts.put(errand.set(), errand.child(), pdf);
                putOnPaper(errand);
                sets.finish(errand, ClassSet.State.PRINTED);
            });
        } catch (Unprintable missing) {
            sets.finish(errand, ClassSet.State.FOR_THE_BROWSER);
        } catch (RuntimeException e) {
            // Messages of exceptions may quote what a child typed: only the kind goes into the log.
            log.error("A part of a class set failed: {}", e.getClass().getName());
            sets.finish(errand, ClassSet.State.FAILED);
        }
    }

    /** From now on page numbers stay, and what changes later is listed; an empty book has nothing to keep. */
    private void putOnPaper(ClassSets.Errand errand) {
        if (!pages.of(errand.child()).pages().isEmpty()) {
            books.print(errand.child());
        }
    }
}
