package org.studentled.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A kind that does what a test says, of its own or in the place of a real one. */
public final class ScriptedHandler implements OutboxHandler {

    private final String kind;
    private final @Nullable OutboxHandler real;
    private final Function<OutboxLease, Outcome> script;

    final List<String> settled = Collections.synchronizedList(new ArrayList<>());
    Effect effect = Effect.CANNOT_TELL;
    boolean open = true;

    @Nullable
    Instant notBefore;

    private ScriptedHandler(String kind, @Nullable OutboxHandler real, Function<OutboxLease, Outcome> script) {
        this.kind = kind;
        this.real = real;
        this.script = script;
    }

    static ScriptedHandler of(String kind, Function<OutboxLease, Outcome> script) {
        return new ScriptedHandler(kind, null, script);
    }

    public static ScriptedHandler of(OutboxHandler real, Function<OutboxLease, Outcome> script) {
        return new ScriptedHandler(real.kind(), real, script);
    }

    /** As a node that is switched off in the middle: nothing is noted any more. */
    public static ScriptedHandler dying(OutboxHandler real, Consumer<OutboxLease> before) {
        return of(real, dies(before));
    }

    static Function<OutboxLease, Outcome> dies(Consumer<OutboxLease> before) {
        return lease -> {
            before.accept(lease);
            throw new Killed();
        };
    }

    public ScriptedHandler quietUntil(Instant morning) {
        notBefore = morning;
        return this;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Outcome deliver(OutboxLease lease) {
        return script.apply(lease);
    }

    @Override
    public Failure unforeseen() {
        return real == null ? new Failure("UNFORESEEN", List.of()) : real.unforeseen();
    }

    @Override
    public Backoff backoff() {
        return real == null ? new Backoff(Duration.ofHours(12), Duration.ofHours(24)) : real.backoff();
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(2);
    }

    @Override
    public List<String> open(List<String> groups) {
        return open ? groups : List.of();
    }

    @Override
    public Instant notBefore(Instant now) {
        return notBefore == null ? now : notBefore;
    }

    @Override
    public Effect reconcile(OutboxEntry entry) {
        return effect;
    }

    @Override
    public void settled(OutboxEntry entry, OutboxEntry.State state) {
        settled.add(entry.key() + " " + state);
        if (real != null) {
            real.settled(entry, state);
        }
    }

    @Override
    public Map<UUID, FailedEntry> describe(List<OutboxEntry> entries) {
        return Map.of();
    }

    /** The node is gone. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }
}
