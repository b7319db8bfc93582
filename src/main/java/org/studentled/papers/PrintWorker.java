package org.studentled.papers;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.UnprintableTextException;

/** Prints what was ordered, one child after the other; where it is stopped, it goes on. */
@Component
@EnableScheduling
class PrintWorker {

    private static final Logger log = LoggerFactory.getLogger(PrintWorker.class);

    private final ClassSets sets;
    private final PrintedPdfStore parts;
    private final Papers papers;
    private final Portfolios pages;
    private final PrintedPortfolios portfolios;
    private final PaperRenderer paperRenderer;
    private final TransactionTemplate together;

    PrintWorker(
            ClassSets sets,
            PrintedPdfStore parts,
            Papers papers,
            Portfolios pages,
            PrintedPortfolios portfolios,
            PaperRenderer paperRenderer,
            TransactionTemplate together) {
        this.sets = sets;
        this.parts = parts;
        this.papers = papers;
        this.pages = pages;
        this.portfolios = portfolios;
        this.paperRenderer = paperRenderer;
        this.together = together;
    }

    @Scheduled(fixedDelayString = "${papers.poll-interval:PT2S}", initialDelayString = "${papers.poll-interval:PT2S}")
    void run() {
        Optional<ClassSets.PrintJob> next = sets.claim();
        while (next.isPresent()) {
            print(next.get());
            next = sets.claim();
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void deleteOld() {
        sets.deleteOld();
    }

    private void print(ClassSets.PrintJob printJob) {
        ClassSet set = sets.get(printJob.set());
        try {
            byte[] pdf = paperRenderer.render(papers.set(printJob.participation(), set.language(), set.options()));
            together.executeWithoutResult(done -> {
                parts.save(printJob.set(), printJob.participation(), pdf);
                render(printJob);
                sets.finish(printJob, ClassSet.State.PRINTED);
            });
        } catch (UnprintableTextException missing) {
            sets.finish(printJob, ClassSet.State.FOR_THE_BROWSER);
        } catch (RuntimeException e) {
            // Messages of exceptions may quote what a child typed: only the kind goes into the log.
            log.error("A part of a class set failed: {}", e.getClass().getName());
            sets.finish(printJob, ClassSet.State.FAILED);
        }
    }

    /** From now on page numbers stay, and what changes later is listed; an empty book has nothing to keep. */
    private void render(ClassSets.PrintJob printJob) {
        if (!pages.getByParticipation(printJob.participation()).pages().isEmpty()) {
            portfolios.print(printJob.participation());
        }
    }
}
