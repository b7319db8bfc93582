package org.studentled.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.page.SafeStackTrace;

/**
 * What is to be done for sure after a transaction. An entry is written in that transaction; afterwards one node claims
 * it, tries, and notes the outcome, again and again until it is done, given up, or in doubt. See decision 0280.
 */
@Component
public class Outbox {

    /** The table of all entries, for what modules tell and erase of a child. */
    public static final String TABLE = "outbox_entry";

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** So many are tried in one go; the next begins at the next poll. */
    private static final int MOST_AT_ONCE = 200;

    private final OutboxTable table;
    private final OutboxLeases leases;
    private final ObjectProvider<OutboxHandler> handlers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            OutboxTable table,
            OutboxLeases leases,
            ObjectProvider<OutboxHandler> handlers,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.leases = leases;
        this.handlers = handlers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A condition on {@link #TABLE}: the entries of a kind whose keys a query of that kind's own table gives. */
    public static String entriesOf(String kind, String keys) {
        return "kind = '" + kind + "' and entry_key in (" + keys + ")";
    }

    /** Due at once, at any hour. Enqueued twice, it is done once. */
    @Transactional
    public void enqueue(String kind, UUID key, String group) {
        table.insert(kind, key, group, true, clock.instant());
    }

    /** @param urgent whether it also leaves at hours at which others are held back */
    @Transactional
    public void enqueue(String kind, UUID key, String group, boolean urgent, Instant notBefore) {
        table.insert(kind, key, group, urgent, notBefore);
    }

    /** What the entry stands for has changed: it is done again, also when it is being done now. */
    @Transactional
    public void renew(String kind, UUID key, String group) {
        if (!table.renew(kind, key, group)) {
            table.insert(kind, key, group, true, clock.instant());
        }
    }

    /** What has not left yet never will; what may have left stays as it is. */
    @Transactional
    public void withdraw(String kind, Collection<UUID> keys) {
        table.withdraw(kind, keys);
    }

    /** Tries a failed entry again, or one in doubt: someone says so. @return whether there was anything to try */
    @Transactional
    public boolean retry(String kind, UUID key) {
        Optional<OutboxEntry> failed = table.find(kind, key).filter(entry -> table.retry(kind, key));
        failed.ifPresent(entry -> tell(entry, OutboxEntry.State.WAITING));
        return failed.isPresent();
    }

    /** Tries again what failed for the group: what was in the way is mended. */
    @Transactional
    public void retryFailed(String kind, String group) {
        table.retryGroup(kind, group);
    }

    /** Leaves the other side of a group alone for a while. */
    @Transactional
    public void pause(String kind, String group, Duration pause) {
        table.pause(kind, group, pause);
    }

    /** Someone decided that a failed entry need not be done; one in doubt counts as done. @return whether it changed */
    @Transactional
    public boolean dismiss(String kind, UUID key) {
        return table.find(kind, key)
                .filter(entry -> entry.failure() != null && (entry.isWaiting() || entry.hasFailed()))
                .filter(entry -> settle(
                        entry,
                        entry.state() == OutboxEntry.State.UNKNOWN
                                ? OutboxEntry.State.DONE
                                : OutboxEntry.State.WITHDRAWN))
                .isPresent();
    }

    /** Someone found out that what was in doubt had its effect; of any other it says nothing. */
    @Transactional
    public void confirm(String kind, UUID key) {
        table.find(kind, key)
                .filter(entry -> entry.state() == OutboxEntry.State.UNKNOWN)
                .ifPresent(entry -> settle(entry, OutboxEntry.State.DONE));
    }

    public Map<UUID, OutboxEntry> find(String kind, Collection<UUID> keys) {
        return table.find(kind, keys).stream().collect(Collectors.toMap(OutboxEntry::key, Function.identity()));
    }

    /** The keys of those whose latest try failed, whether they are tried again or were given up. */
    public List<UUID> findFailing(String kind) {
        return table.failing(kind);
    }

    /** What the entries stood for is gone. */
    @Transactional
    public void delete(String kind, Collection<UUID> keys) {
        table.delete(kind, keys);
    }

    /**
     * Tries everything of a kind that is due. Not called within a transaction: others must see what is claimed.
     *
     * @return how many were tried
     */
    public int dispatch(OutboxHandler handler) {
        leases.unanswered(handler.kind()).forEach(entry -> findOut(handler, entry));
        Instant now = clock.instant();
        Instant earliest = handler.notBefore(now);
        if (earliest.isAfter(now)) {
            table.hold(handler.kind(), earliest);
        }
        List<String> open = handler.open(table.dueGroups(handler.kind()));
        return (int) table.due(handler.kind(), open, MOST_AT_ONCE).stream()
                .filter(entry -> attempt(handler, entry))
                .count();
    }

    /** As {@link #dispatch(OutboxHandler)}, for one entry. */
    public void dispatch(OutboxHandler handler, UUID key) {
        table.find(handler.kind(), key)
                .filter(entry -> !handler.open(List.of(entry.group())).isEmpty())
                .ifPresent(entry -> attempt(handler, entry));
    }

    private boolean attempt(OutboxHandler handler, OutboxEntry entry) {
        Optional<OutboxLease> lease = leases.claim(entry, handler.lease());
        lease.ifPresent(held -> record(handler, held, deliver(handler, held)));
        return lease.isPresent();
    }

    private Outcome deliver(OutboxHandler handler, OutboxLease lease) {
        try {
            return handler.deliver(lease);
        } catch (RuntimeException unforeseen) {
            // One entry must not stop the others. Messages may quote what is personal: they are not logged.
            log.error("{} {} failed: {}", handler.kind(), lease.entry().key(), SafeStackTrace.format(unforeseen));
            return isHandedOver(lease) ? Outcome.unknown(handler.unforeseen()) : Outcome.retry(handler.unforeseen());
        }
    }

    private void findOut(OutboxHandler handler, OutboxEntry entry) {
        leases.takeOver(entry, handler.lease()).ifPresent(lease -> {
            try {
                Outcome found = switch (handler.reconcile(entry)) {
                    case DONE -> Outcome.done();
                    case NOT_DONE -> Outcome.more();
                    case CANNOT_TELL -> Outcome.unknown(handler.unforeseen());
                };
                record(handler, lease, found);
            } catch (RuntimeException notAnswered) {
                // Asked again when the lease is over.
                log.warn("{} {} stays in doubt: {}", entry.kind(), entry.key(), SafeStackTrace.format(notAnswered));
            }
        });
    }

    private void record(OutboxHandler handler, OutboxLease lease, Outcome outcome) {
        transaction.executeWithoutResult(status -> {
            switch (outcome.result()) {
                case DONE -> note(handler, lease, OutboxEntry.State.DONE, leases.finish(lease));
                case MORE -> leases.again(lease);
                case RETRY -> retryLater(handler, lease, outcome);
                case DEAD -> fail(handler, lease, OutboxEntry.State.DEAD, outcome.failure());
                case UNKNOWN -> fail(handler, lease, OutboxEntry.State.UNKNOWN, outcome.failure());
                case WITHDRAWN -> fail(handler, lease, OutboxEntry.State.WITHDRAWN, null);
            }
        });
    }

    private void retryLater(OutboxHandler handler, OutboxLease lease, Outcome outcome) {
        OutboxEntry entry = lease.entry();
        Instant now = clock.instant();
        Duration pause = handler.backoff().pauseAfter(entry.attempts());
        if (outcome.pause() != null) {
            table.pause(entry.kind(), entry.group(), outcome.pause());
            pause = pause.compareTo(outcome.pause()) < 0 ? outcome.pause() : pause;
        }
        Instant since = entry.failingSince() == null ? now : entry.failingSince();
        if (now.plus(pause).isAfter(since.plus(handler.backoff().giveUpAfter()))) {
            fail(handler, lease, OutboxEntry.State.DEAD, outcome.failure());
        } else {
            leases.fail(lease, OutboxEntry.State.WAITING, outcome.failure(), now.plus(pause));
        }
    }

    private void fail(OutboxHandler handler, OutboxLease lease, OutboxEntry.State state, @Nullable Failure failure) {
        note(handler, lease, state, leases.fail(lease, state, failure, null));
    }

    private static void note(OutboxHandler handler, OutboxLease lease, OutboxEntry.State state, boolean noted) {
        if (noted) {
            handler.settled(lease.entry(), state);
        }
    }

    private boolean settle(OutboxEntry entry, OutboxEntry.State state) {
        boolean settled = table.settle(entry, state);
        if (settled) {
            tell(entry, state);
        }
        return settled;
    }

    private boolean isHandedOver(OutboxLease lease) {
        return table.find(lease.entry().kind(), lease.entry().key())
                .map(entry -> entry.handedOverAt() != null)
                .orElse(true);
    }

    private void tell(OutboxEntry entry, OutboxEntry.State state) {
        handlers.stream()
                .filter(handler -> handler.kind().equals(entry.kind()))
                .forEach(handler -> handler.settled(entry, state));
    }
}
