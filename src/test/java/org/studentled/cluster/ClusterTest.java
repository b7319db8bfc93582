package org.studentled.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.MovableClock;
import org.studentled.secrets.UrlSigner;

/** What two nodes share through one database. Two objects of one class stand for the two nodes. */
abstract class ClusterTest {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final RateLimiter.Limit SIXTY = new RateLimiter.Limit(60, Duration.ofMinutes(15));

    @Autowired
    JdbcClient db;

    @Autowired
    MovableClock clock;

    @Autowired
    UrlSigner urlSigner;

    private final String name = UUID.randomUUID().toString();

    @AfterEach
    void wind_the_clock_back() {
        clock.reset();
    }

    @Test
    void a_job_that_runs_on_one_node_is_left_alone_by_the_other() {
        List<String> ran = new ArrayList<>();
        boolean here = node().run(name, LEASE, () -> {
            ran.add("here");
            assertThat(node().run(name, LEASE, () -> ran.add("there"))).isFalse();
        });

        assertThat(here).isTrue();
        assertThat(node().run(name, LEASE, () -> ran.add("there, later"))).isTrue();
        assertThat(ran).containsExactly("here", "there, later");
    }

    @Test
    void a_job_whose_first_runs_begin_on_all_nodes_at_once_begins_on_one() throws Exception {
        List<Boolean> ran = atOnce(8, () -> node().run(name, LEASE, Duration.ofMinutes(1), () -> {}));

        assertThat(ran).containsOnlyOnce(true);
    }

    @Test
    void a_node_that_died_holds_nobody_up_for_longer_than_its_lease_and_gives_back_no_lease_of_another() {
        node().run(name, LEASE, () -> {
            clock.forward(LEASE.plusSeconds(1));
            assertThat(node().run(name, LEASE, () -> {}))
                    .as("the first counts as gone")
                    .isTrue();
        });
    }

    @Test
    void a_nightly_job_is_not_run_again_by_a_node_whose_clock_is_behind() {
        assertThat(node().run(name, LEASE, Duration.ofMinutes(5), () -> {})).isTrue();
        assertThat(node().run(name, LEASE, Duration.ofMinutes(5), () -> {})).isFalse();
        clock.forward(Duration.ofMinutes(6));
        assertThat(node().run(name, LEASE, Duration.ofMinutes(5), () -> {})).isTrue();
    }

    @Test
    void a_job_that_fails_and_a_clock_that_is_set_back_hold_nobody_up() {
        assertThatThrownBy(() -> node().run(name, LEASE, () -> {
                    throw new IllegalStateException("halfway");
                }))
                .hasMessage("halfway");
        clock.forward(Duration.ofHours(2));
        node().run(name, LEASE, Duration.ofMinutes(5), () -> {});
        clock.reset();
        assertThat(node().run(name, LEASE, () -> {})).isTrue();
    }

    @Test
    void a_hundred_and_fifty_guesses_over_two_nodes_are_sixty() throws Exception {
        clock.hold();
        RateLimiter here = limiter();
        RateLimiter there = limiter();
        List<Boolean> allowed = atOnce(
                75,
                () -> here.acquire(name, SIXTY).isEmpty(),
                () -> there.acquire(name, SIXTY).isEmpty());

        assertThat(allowed.stream().filter(yes -> yes)).hasSize(60);
        assertThat(there.acquire(name, SIXTY))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(15)));
        assertThat(there.acquire(name + "'s neighbor", SIXTY)).isEmpty();
    }

    @Test
    void of_many_who_are_the_first_at_once_all_are_let_in() throws Exception {
        for (int times = 0; times < 25; times++) {
            String key = name + times;
            assertThat(atOnce(16, () -> limiter().acquire(key, SIXTY).isEmpty()))
                    .containsOnly(true);
        }
    }

    @Test
    void after_the_window_as_many_are_allowed_as_before_and_looking_takes_none() {
        RateLimiter limiter = limiter();
        RateLimiter.Limit two = new RateLimiter.Limit(2, Duration.ofMinutes(15));
        for (int times = 0; times < 2; times++) {
            assertThat(limiter.peek(name, two)).isEmpty();
            assertThat(limiter.peek(name, two)).isEmpty();
            assertThat(limiter.acquire(name, two)).isEmpty();
            assertThat(limiter.acquire(name, two)).isEmpty();
            assertThat(limiter.peek(name, two)).isPresent();
            assertThat(limiter.acquire(name, two)).isPresent();
            clock.forward(Duration.ofMinutes(15));
        }
    }

    @Test
    void what_is_full_again_is_forgotten_and_no_address_is_kept() {
        RateLimiter limiter = limiter();
        limiter.acquire("SIGN_IN 192.0.2.77", SIXTY);
        assertThat(buckets()).isNotEmpty().noneMatch(bucket -> bucket.contains("192.0.2.77"));

        clock.forward(Duration.ofHours(1));
        limiter.deleteFull();

        assertThat(buckets()).isEmpty();
    }

    private List<String> buckets() {
        return db.sql("select bucket from rate_limit").query(String.class).list();
    }

    private JobLock node() {
        return new JobLock(db, clock);
    }

    private RateLimiter limiter() {
        return new RateLimiter(db, clock, urlSigner);
    }

    @SafeVarargs
    private static List<Boolean> atOnce(int times, Callable<Boolean>... acts) throws Exception {
        var hands = Executors.newFixedThreadPool(8);
        try {
            List<Boolean> answers = new ArrayList<>();
            for (var answer : hands.invokeAll(IntStream.range(0, times)
                    .boxed()
                    .flatMap(each -> List.of(acts).stream())
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            hands.shutdownNow();
        }
    }
}
