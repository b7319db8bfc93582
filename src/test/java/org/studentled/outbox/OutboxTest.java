package org.studentled.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.MovableClock;

/** Done once or not at all, whoever dies and however many nodes there are; and what failed waits for a decision. */
abstract class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    final String kind = "T" + UUID.randomUUID().toString().substring(0, 20);
    final UUID key = UUID.randomUUID();
    final List<UUID> done = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void the_clock_stands_still() {
        clock.hold();
    }

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void enqueued_twice_it_is_done_once_and_what_was_taken_back_with_its_transaction_never() {
        outbox.enqueue(kind, key, "g");
        outbox.enqueue(kind, key, "g");
        transaction.executeWithoutResult(status -> {
            outbox.enqueue(kind, UUID.randomUUID(), "g");
            status.setRollbackOnly();
        });
        ScriptedHandler handler = doing();
        outbox.dispatch(handler);
        outbox.enqueue(kind, key, "g");
        outbox.dispatch(handler);
        assertThat(done).containsExactly(key);
        assertThat(handler.settled).containsExactly(key + " DONE");
    }

    @Test
    void two_nodes_at_once_do_each_of_forty_once() {
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(40).toList();
        keys.forEach(each -> outbox.enqueue(kind, each, "g"));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> outbox.dispatch(doing())),
                        CompletableFuture.runAsync(() -> outbox.dispatch(doing())))
                .join();
        outbox.dispatch(doing());
        assertThat(done).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void a_node_that_dies_before_handing_over_holds_no_one_up_for_longer_than_its_lease() {
        outbox.enqueue(kind, key, "g");
        killed(lease -> {});
        outbox.dispatch(doing());
        assertThat(done).isEmpty();
        clock.forward(Duration.ofMinutes(2));
        outbox.dispatch(doing());
        assertThat(done).containsExactly(key);
    }

    @Test
    void what_was_handed_over_by_a_node_that_died_is_not_done_again_until_someone_says_so() {
        outbox.enqueue(kind, key, "g");
        killed(lease -> assertThat(lease.handOver()).isTrue());
        clock.forward(Duration.ofMinutes(2));
        outbox.dispatch(doing());
        outbox.renew(kind, key, "g");
        outbox.retryFailed(kind, "g");
        clock.forward(Duration.ofDays(3));
        outbox.dispatch(doing());
        assertThat(done).isEmpty();
        assertThat(state()).isEqualTo(OutboxEntry.State.UNKNOWN);
        assertThat(outbox.retry(kind, key)).isTrue();
        outbox.dispatch(doing());
        assertThat(done).containsExactly(key);
    }

    @Test
    void a_kind_that_can_ask_the_other_side_settles_the_doubt_itself() {
        UUID there = UUID.randomUUID();
        for (UUID each : List.of(key, there)) {
            outbox.enqueue(kind, each, "g");
            killed(each, OutboxLease::handOver);
        }
        clock.forward(Duration.ofMinutes(2));
        ScriptedHandler asks = doing();
        asks.effect = OutboxHandler.Effect.DONE;
        outbox.dispatch(asks);
        assertThat(asks.settled).containsExactlyInAnyOrder(key + " DONE", there + " DONE");
        assertThat(done).isEmpty();
        UUID missing = UUID.randomUUID();
        outbox.enqueue(kind, missing, "g");
        killed(missing, OutboxLease::handOver);
        clock.forward(Duration.ofMinutes(2));
        asks.effect = OutboxHandler.Effect.NOT_DONE;
        outbox.dispatch(asks);
        assertThat(done).containsExactly(missing);
    }

    @Test
    void of_two_nodes_only_the_last_to_claim_hands_over_and_a_late_answer_settles_a_doubt() {
        outbox.enqueue(kind, key, "g");
        outbox.dispatch(ScriptedHandler.of(kind, slow -> {
            clock.forward(Duration.ofMinutes(2));
            outbox.dispatch(ScriptedHandler.of(kind, quick -> {
                assertThat(slow.handOver()).isFalse();
                assertThat(quick.handOver()).isTrue();
                assertThat(quick.handOver()).isFalse();
                clock.forward(Duration.ofMinutes(2));
                outbox.dispatch(doing());
                assertThat(state()).isEqualTo(OutboxEntry.State.UNKNOWN);
                return Outcome.done();
            }));
            return Outcome.retry(new Failure("LATE", List.of()));
        }));
        assertThat(state()).isEqualTo(OutboxEntry.State.DONE);
    }

    @Test
    void pauses_grow_until_it_is_given_up_and_then_someone_decides() {
        outbox.enqueue(kind, key, "g");
        int[] tries = {0};
        ScriptedHandler silent = ScriptedHandler.of(kind, lease -> {
            tries[0]++;
            return Outcome.retry(new Failure("SILENT", List.of("503", "mail")));
        });
        for (int minutes : new int[] {0, 1, 5, 30, 120, 360, 720, 100_000}) {
            clock.forward(Duration.ofMinutes(minutes));
            outbox.dispatch(silent);
            outbox.dispatch(silent);
        }
        assertThat(tries[0]).isEqualTo(7);
        assertThat(state()).isEqualTo(OutboxEntry.State.DEAD);
        assertThat(entry().failure()).isEqualTo(new Failure("SILENT", List.of("503", "mail")));
        assertThat(silent.settled).containsExactly(key + " DEAD");
        outbox.retryFailed(kind, "g");
        outbox.dispatch(silent);
        assertThat(state()).as("all pauses again").isEqualTo(OutboxEntry.State.WAITING);
        assertThat(outbox.dismiss(kind, key)).isTrue();
        assertThat(outbox.dismiss(kind, key)).isFalse();
        assertThat(outbox.retry(kind, key)).isFalse();
        clock.forward(Duration.ofDays(2));
        outbox.dispatch(doing());
        assertThat(done).isEmpty();
    }

    @Test
    void who_asks_to_be_left_alone_is_left_alone_by_the_whole_group_and_by_no_other() {
        UUID same = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        outbox.enqueue(kind, key, "busy");
        clock.forward(Duration.ofMillis(5));
        outbox.enqueue(kind, same, "busy");
        outbox.enqueue(kind, other, "free");
        outbox.dispatch(ScriptedHandler.of(
                kind,
                lease -> lease.entry().group().equals("busy")
                        ? Outcome.retryAfter(new Failure("BUSY", List.of()), Duration.ofMinutes(40))
                        : finish(lease)));
        assertThat(done).containsExactly(other);
        clock.forward(Duration.ofMinutes(39));
        outbox.dispatch(doing());
        assertThat(done).containsExactly(other);
        clock.forward(Duration.ofMinutes(2));
        outbox.dispatch(doing());
        assertThat(done).containsExactlyInAnyOrder(other, key, same);
    }

    @Test
    void in_quiet_hours_only_the_urgent_leaves_and_a_closed_way_is_not_tried() {
        UUID urgent = UUID.randomUUID();
        outbox.enqueue(kind, key, "g", false, clock.instant());
        outbox.enqueue(kind, urgent, "g", true, clock.instant());
        ScriptedHandler night = doing();
        night.notBefore = clock.instant().plus(Duration.ofHours(9));
        night.open = false;
        outbox.dispatch(night);
        assertThat(done).isEmpty();
        night.open = true;
        outbox.dispatch(night);
        assertThat(done).containsExactly(urgent);
        assertThat(state()).isEqualTo(OutboxEntry.State.HELD);
        clock.forward(Duration.ofHours(9));
        outbox.dispatch(doing());
        assertThat(done).containsExactly(urgent, key);
    }

    @Test
    void what_is_withdrawn_before_it_is_handed_over_never_leaves() {
        outbox.enqueue(kind, key, "g");
        outbox.dispatch(ScriptedHandler.of(kind, lease -> {
            outbox.withdraw(kind, List.of(key));
            return lease.handOver() ? finish(lease) : Outcome.withdrawn();
        }));
        assertThat(done).isEmpty();
        assertThat(state()).isEqualTo(OutboxEntry.State.WITHDRAWN);
        outbox.enqueue(kind, key, "g");
        outbox.dispatch(doing());
        assertThat(done).isEmpty();
    }

    @Test
    void what_changes_while_it_is_being_done_is_done_once_more() {
        outbox.enqueue(kind, key, "g");
        outbox.dispatch(ScriptedHandler.of(kind, lease -> {
            outbox.renew(kind, key, "g");
            outbox.dispatch(doing());
            assertThat(done).as("another node waits for the lease").isEmpty();
            return Outcome.done();
        }));
        outbox.dispatch(doing());
        outbox.dispatch(doing());
        assertThat(done).containsExactly(key);
    }

    @Test
    void a_fault_in_one_stops_no_other() {
        outbox.enqueue(kind, key, "g");
        clock.forward(Duration.ofMillis(5));
        UUID next = UUID.randomUUID();
        outbox.enqueue(kind, next, "g");
        outbox.dispatch(ScriptedHandler.of(kind, lease -> {
            if (lease.entry().key().equals(key)) {
                throw new IllegalStateException("unforeseen");
            }
            return finish(lease);
        }));
        assertThat(done).containsExactly(next);
        assertThat(entry().failure()).isEqualTo(new Failure("UNFORESEEN", List.of()));
        assertThat(state()).isEqualTo(OutboxEntry.State.WAITING);
    }

    private ScriptedHandler doing() {
        return ScriptedHandler.of(kind, this::finish);
    }

    private Outcome finish(OutboxLease lease) {
        done.add(lease.entry().key());
        return Outcome.done();
    }

    private void killed(java.util.function.Consumer<OutboxLease> before) {
        killed(key, before);
    }

    private void killed(UUID each, java.util.function.Consumer<OutboxLease> before) {
        Function<OutboxLease, Outcome> dies = ScriptedHandler.dies(before);
        assertThatThrownBy(() -> outbox.dispatch(ScriptedHandler.of(kind, dies), each))
                .isInstanceOf(ScriptedHandler.Killed.class);
    }

    private OutboxEntry entry() {
        return table.find(kind, key).orElseThrow();
    }

    private OutboxEntry.State state() {
        return entry().state();
    }
}
