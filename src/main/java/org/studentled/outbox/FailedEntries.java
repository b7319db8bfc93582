package org.studentled.outbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.access.OfficeAlert;

/** What did not get through, of every kind, for people who can decide about it. */
@Component
public class FailedEntries implements OfficeAlert {

    private final OutboxTable table;
    private final List<OutboxHandler> handlers;

    FailedEntries(OutboxTable table, List<OutboxHandler> handlers) {
        this.table = table;
        this.handlers = handlers;
    }

    /** The latest first; what is about nothing any more is left out. */
    public List<Row> find(int from, int most) {
        List<OutboxEntry> entries = table.failed(from, most);
        Map<String, List<OutboxEntry>> byKind = entries.stream().collect(Collectors.groupingBy(OutboxEntry::kind));
        Map<UUID, FailedEntry> told = new HashMap<>();
        handlers.stream()
                .filter(handler -> byKind.containsKey(handler.kind()))
                .forEach(handler -> told.putAll(handler.describe(byKind.getOrDefault(handler.kind(), List.of()))));
        return entries.stream()
                .filter(entry -> told.containsKey(entry.key()))
                .map(entry -> new Row(entry, Objects.requireNonNull(told.get(entry.key()))))
                .toList();
    }

    public int count() {
        return table.countFailed();
    }

    @Override
    public List<Item> current() {
        return table.failed(0, 1).stream()
                .map(latest -> new Item(
                        latest.failingSince() == null ? latest.createdAt() : latest.failingSince(),
                        "outbox.alert",
                        List.of(count()),
                        "/office/not-sent"))
                .toList();
    }

    /** One that failed, and what is told of it. */
    public record Row(OutboxEntry entry, FailedEntry told) {

        public boolean isUnknown() {
            return entry.state() == OutboxEntry.State.UNKNOWN;
        }

        public Instant since() {
            return entry.failingSince() == null ? entry.createdAt() : entry.failingSince();
        }
    }
}
