package org.studentled.page;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.studentled.secrets.UrlSigner;

/** Tells open screens that something changed, never what: they fetch it with their own permissions. */
@Component
public class LiveUpdates {

    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);
    private static final Duration AN_EVENING = Duration.ofHours(6);

    private final Map<String, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
    private final Map<SseEmitter, String> visitOf = new ConcurrentHashMap<>();
    private final ChangeLog changes;
    private final StreamSessions visits;
    private final UrlSigner urlSigner;
    private final Clock clock;

    LiveUpdates(ChangeLog changes, StreamSessions visits, UrlSigner urlSigner, Clock clock) {
        this.changes = changes;
        this.visits = visits;
        this.urlSigner = urlSigner;
        this.clock = clock;
    }

    /**
     * Sent to the screens of all nodes after the running transaction has committed, so that who fetches sees the change.
     */
    public void changed(String topic) {
        changes.record(topic);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed(topic);
                }
            });
        } else {
            committed(topic);
        }
    }

    /**
     * The address for {@code sse-connect}; whoever renders it has checked that this reader may know of changes. It names
     * the visit it is made in, and is good for nothing once that has ended.
     *
     * <p>Asked for before what it tells of is read: what changes from then on is told when the screen begins to listen,
     * and told again when it comes back after its network was gone.
     */
    public String address(String topic) {
        long until = clock.instant().plus(AN_EVENING).getEpochSecond();
        String visit = visits.current();
        return "/live/" + topic + "?until=" + until + "&visit=" + visit + "&seal="
                + urlSigner.sign(signed(topic, until, visit)) + "&seen=" + changes.version(topic);
    }

    boolean admits(String topic, long until, String visit, String given) {
        return clock.instant().isBefore(Instant.ofEpochSecond(until))
                && urlSigner.verify(signed(topic, until, visit), given)
                && !visits.stillOpen(List.of(visit)).isEmpty();
    }

    /**
     * @param seen the version when the screen was made
     */
    SseEmitter listen(String topic, String visit, long seen) {
        SseEmitter emitter = new SseEmitter(AN_EVENING.toMillis());
        visitOf.put(emitter, visit);
        listeners.compute(topic, (known, all) -> with(emitter, all));
        emitter.onCompletion(() -> remove(topic, emitter));
        emitter.onTimeout(emitter::complete);
        emitter.onError(e -> remove(topic, emitter));
        send(topic, emitter, SseEmitter.event().comment("listening"));
        if (changes.version(topic) != seen) {
            send(topic, emitter, change());
        }
        return emitter;
    }

    /** Streams whose visit has ended, wherever that was said, end with it; the others are kept awake. */
    void heartbeat() {
        endWithTheirVisits();
        forEach((topic, emitter) -> send(topic, emitter, SseEmitter.event().comment("still here")));
    }

    private void endWithTheirVisits() {
        try {
            Set<String> open = visits.stillOpen(Set.copyOf(visitOf.values()));
            visitOf.forEach((emitter, visit) -> {
                if (!open.contains(visit)) {
                    emitter.complete();
                }
            });
        } catch (DataAccessException away) {
            log.debug("Whether visits have ended can't be read", away);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        // Open streams would hold up the shutdown for its whole grace period.
        forEach((topic, emitter) -> emitter.complete());
    }

    /** Counted before it is told: who begins to listen in between hears it at least once. */
    private void committed(String topic) {
        changes.committed(topic);
        publish(topic);
    }

    /** Tells the screens that listen here. */
    void publish(String topic) {
        listeners.getOrDefault(topic, Set.of()).forEach(emitter -> send(topic, emitter, change()));
    }

    /** What screens of this node listen to now. */
    Set<String> topics() {
        return Set.copyOf(listeners.keySet());
    }

    private static Set<SseEmitter> with(SseEmitter emitter, @Nullable Set<SseEmitter> before) {
        Set<SseEmitter> all = before == null ? ConcurrentHashMap.newKeySet() : before;
        all.add(emitter);
        return all;
    }

    /** A topic that no one listens to any more is forgotten. */
    private void remove(String topic, SseEmitter emitter) {
        visitOf.remove(emitter);
        listeners.computeIfPresent(topic, (known, all) -> {
            all.remove(emitter);
            return all.isEmpty() ? null : all;
        });
    }

    private static SseEmitter.SseEventBuilder change() {
        return SseEmitter.event().name("changed").data("");
    }

    private void forEach(BiConsumer<String, SseEmitter> act) {
        listeners.forEach((topic, emitters) -> emitters.forEach(emitter -> act.accept(topic, emitter)));
    }

    /** A screen that has gone must not break what someone else just did; one that is still there asks again. */
    private void send(String topic, SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException gone) {
            remove(topic, emitter);
        } catch (RuntimeException broken) {
            remove(topic, emitter);
            emitter.completeWithError(broken);
        }
    }

    private static String signed(String topic, long until, String visit) {
        return "live " + topic + " " + until + " " + visit;
    }
}
