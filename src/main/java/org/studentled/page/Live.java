package org.studentled.page;

import java.io.IOException;
import java.security.SecureRandom;
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
import org.studentled.cluster.Seal;

/** Tells open screens that something changed, and never what: they fetch it with their own rights. */
@Component("live")
public class Live {

    private static final Duration AN_EVENING = Duration.ofHours(6);

    private final Map<String, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
    private final Map<String, Long> changes = new ConcurrentHashMap<>();

    /** Another one after a restart, so that a screen from before it catches up. */
    private final long beginning = new SecureRandom().nextInt();

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

    /**
     * The address for {@code sse-connect}; whoever renders it has checked that this reader may know of changes.
     *
     * <p>Asked for before what it tells of is read: what changes from then on is told when the screen begins to listen,
     * and told again when it comes back after its network was gone.
     */
    public String address(String topic) {
        long until = clock.instant().plus(AN_EVENING).getEpochSecond();
        return "/live/" + topic + "?until=" + until + "&seal=" + seal.of(sealed(topic, until)) + "&seen="
                + count(topic);
    }

    boolean admits(String topic, long until, String given) {
        return clock.instant().isBefore(Instant.ofEpochSecond(until)) && seal.fits(sealed(topic, until), given);
    }

    /**
     * @param seen the count of changes when the screen was made
     */
    SseEmitter listen(String topic, long seen) {
        SseEmitter emitter = new SseEmitter(AN_EVENING.toMillis());
        Set<SseEmitter> all = listeners.computeIfAbsent(topic, t -> ConcurrentHashMap.newKeySet());
        all.add(emitter);
        emitter.onCompletion(() -> all.remove(emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> all.remove(emitter));
        send(topic, emitter, SseEmitter.event().comment("listening"));
        if (count(topic) != seen) {
            send(topic, emitter, change());
        }
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

    /** Counted before it is told: who begins to listen in between hears it at least once. */
    private void tell(String topic) {
        changes.merge(topic, beginning + 1, (before, one) -> before + 1);
        listeners.getOrDefault(topic, Set.of()).forEach(emitter -> send(topic, emitter, change()));
    }

    private long count(String topic) {
        return changes.getOrDefault(topic, beginning);
    }

    private static SseEmitter.SseEventBuilder change() {
        return SseEmitter.event().name("changed").data("");
    }

    private void everywhere(BiConsumer<String, SseEmitter> act) {
        listeners.forEach((topic, emitters) -> emitters.forEach(emitter -> act.accept(topic, emitter)));
    }

    /** A screen that has gone must not break what somebody else just did; one that is still there asks again. */
    private void send(String topic, SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException gone) {
            listeners.getOrDefault(topic, Set.of()).remove(emitter);
        } catch (RuntimeException broken) {
            listeners.getOrDefault(topic, Set.of()).remove(emitter);
            emitter.completeWithError(broken);
        }
    }

    private static String sealed(String topic, long until) {
        return "live " + topic + " " + until;
    }
}
