package org.studentled.page;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open screens that something changed, and never what: they fetch it with their own rights. */
@Component("live")
public class Live {

    private static final Duration AN_EVENING = Duration.ofHours(6);

    private final Map<String, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
    private final Seal seal;
    private final Clock clock;

    Live(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Sent after the running transaction has committed, so that who fetches sees the change. */
    public void changed(String topic) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell(topic);
                }
            });
        } else {
            tell(topic);
        }
    }

    /** The address for {@code sse-connect}; whoever renders it has checked that this reader may know of changes. */
    public String address(String topic) {
        long until = clock.instant().plus(AN_EVENING).getEpochSecond();
        return "/live/" + topic + "?until=" + until + "&seal=" + seal.of(sealed(topic, until));
    }

    boolean admits(String topic, long until, String given) {
        return clock.instant().isBefore(Instant.ofEpochSecond(until)) && seal.fits(sealed(topic, until), given);
    }

    SseEmitter listen(String topic) {
        SseEmitter emitter = new SseEmitter(AN_EVENING.toMillis());
        Set<SseEmitter> all = listeners.computeIfAbsent(topic, t -> ConcurrentHashMap.newKeySet());
        all.add(emitter);
        emitter.onCompletion(() -> all.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> all.remove(emitter));
        send(topic, emitter, SseEmitter.event().comment("listening"));
        return emitter;
    }

    void heartbeat() {
        everywhere((topic, emitter) -> send(topic, emitter, SseEmitter.event().comment("still here")));
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        // Open streams would hold up the shutdown for its whole grace period.
        everywhere((topic, emitter) -> emitter.complete());
    }

    private void tell(String topic) {
        listeners
                .getOrDefault(topic, Set.of())
                .forEach(emitter ->
                        send(topic, emitter, SseEmitter.event().name("changed").data("")));
    }

    private void everywhere(BiConsumer<String, SseEmitter> act) {
        listeners.forEach((topic, emitters) -> emitters.forEach(emitter -> act.accept(topic, emitter)));
    }

    /** A screen that has gone must not break what somebody else just did; the container closes its stream. */
    private void send(String topic, SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            listeners.getOrDefault(topic, Set.of()).remove(emitter);
        }
    }

    private static String sealed(String topic, long until) {
        return "live " + topic + " " + until;
    }
}
