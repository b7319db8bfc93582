package org.studentled.papers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.cluster.JobLock;
import org.studentled.outbox.Backoff;
import org.studentled.outbox.FailedEntry;
import org.studentled.outbox.Failure;
import org.studentled.outbox.Outbox;
import org.studentled.outbox.OutboxEntry;
import org.studentled.outbox.OutboxHandler;
import org.studentled.outbox.OutboxLease;
import org.studentled.outbox.Outcome;
import org.studentled.portfolio.Portfolios;
import org.studentled.portfolio.PrintedPortfolios;
import org.studentled.printing.PaperRenderer;
import org.studentled.printing.UnprintableTextException;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;

/** Prints what was ordered, one child after the other; where it is stopped, it goes on. */
@Component
@EnableScheduling
class PrintWorker implements OutboxHandler {

    private static final Logger log = LoggerFactory.getLogger(PrintWorker.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(30), Duration.ofHours(6));
    private static final Duration LEASE = Duration.ofMinutes(10);

    /** A part at which the application ended so often is the reason for it. */
    private static final int MOST_DEATHS = 3;

    private final Outbox outbox;
    private final Rounds rounds;
    private final JobLock lock;
    private final ClassSets sets;
    private final PrintedPdfStore parts;
    private final Papers papers;
    private final Portfolios pages;
    private final PrintedPortfolios portfolios;
    private final PaperRenderer paperRenderer;
    private final TransactionTemplate together;

    PrintWorker(
            Outbox outbox,
            Rounds rounds,
            JobLock lock,
            ClassSets sets,
            PrintedPdfStore parts,
            Papers papers,
            Portfolios pages,
            PrintedPortfolios portfolios,
            PaperRenderer paperRenderer,
            TransactionTemplate together) {
        this.outbox = outbox;
        this.rounds = rounds;
        this.lock = lock;
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
        int printed;
        do {
            printed = outbox.dispatch(this);
        } while (printed > 0);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void deleteOld() {
        lock.run("old class sets", LEASE, sets::deleteOld);
    }

    @Override
    public String kind() {
        return ClassSets.KIND;
    }

    @Override
    public Backoff backoff() {
        return BACKOFF;
    }

    @Override
    public Failure unforeseen() {
        return new Failure("FAILED", List.of());
    }

    /** One part; whoever prints the next may be another node. */
    @Override
    public Outcome deliver(OutboxLease lease) {
        OutboxEntry entry = lease.entry();
        if (sets.roundsOf(List.of(entry.key())).isEmpty()) {
            return Outcome.withdrawn();
        }
        Optional<ClassSets.PrintJob> next = sets.next(entry.key());
        if (next.isEmpty()) {
            return Outcome.done();
        }
        if (entry.attempts() > MOST_DEATHS) {
            log.error("A part of a class set was left alone: the application ended {} times at it", MOST_DEATHS);
            sets.finish(next.get(), ClassSet.State.FAILED);
        } else {
            print(next.get());
        }
        return Outcome.more();
    }

    @Override
    public Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        Map<UUID, RoundId> of =
                sets.roundsOf(entries.stream().map(OutboxEntry::key).toList());
        Map<RoundId, Round> about = rounds.byId(of.values());
        return of.entrySet().stream()
                .filter(set -> about.containsKey(set.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        set -> new FailedEntry(
                                Objects.requireNonNull(about.get(set.getValue()))
                                        .title(),
                                "",
                                FailedEntry.text("papers.notSent.set"),
                                FailedEntry.text("papers.notSent.failed"),
                                null)));
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
