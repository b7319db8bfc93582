package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.Web;
import org.studentled.sandbox.lms.OtherSchool;
import org.studentled.sandbox.lms.ScriptedLaunch.Outcome;

/** A platform's keys are fetched seldom, and yet in time. */
class PlatformKeysTest {

    private final OtherSchool school = OtherSchool.beside(SharedSchool.get());

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void many_launches_fetch_the_keys_once() {
        for (var launch = 0; launch < 5; launch++) {
            assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        }

        assertThat(school.lms().signingKeys().timesFetched()).isEqualTo(1);
    }

    @Test
    void a_new_key_is_found_at_once() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        school.lms().signingKeys().replace();

        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        assertThat(school.lms().signingKeys().timesFetched()).isEqualTo(2);
    }

    @Test
    void unknown_keys_cannot_make_the_tool_ask_again_and_again() {
        school.lms().launches().redraft(launchTokenDraft -> launchTokenDraft.header.put("kid", "unknown"));

        for (var launch = 0; launch < 6; launch++) {
            assertThat(school.visitor().launch("ms-1").code()).isEqualTo(RefusalReason.KEY_UNKNOWN.code());
        }

        assertThat(school.lms().signingKeys().timesFetched()).isLessThanOrEqualTo(2);
    }

    @Test
    void known_keys_stay_good_while_the_platform_is_out_of_order() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        school.lms().signingKeys().reachable(false);

        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
    }

    @Test
    void a_platform_whose_keys_were_never_seen_is_told_to_wait() {
        school.lms().signingKeys().reachable(false);

        var outcome = school.visitor().launch("ms-1");

        assertThat(outcome.code()).isEqualTo(RefusalReason.KEYS_UNREACHABLE.code());
        assertThat(outcome.status()).isEqualTo(503);
    }

    @Test
    void of_many_first_launches_at_once_one_fetches_the_keys() throws Exception {
        var visitor = school.visitor();
        var tickets =
                IntStream.range(0, 6).mapToObj(i -> visitor.ticket("ms-1")).toList();
        var threads = Executors.newFixedThreadPool(6);

        var outcomes = threads.invokeAll(tickets.stream()
                .map(ticket -> (Callable<Outcome>) () -> visitor.post(ticket))
                .toList());
        threads.shutdown();

        for (var outcome : outcomes) {
            assertThat(outcome.get().letIn()).isTrue();
        }
        assertThat(school.lms().signingKeys().timesFetched()).isEqualTo(1);
    }

    @Test
    void keys_of_five_megabytes_are_not_read() {
        school.lms().signingKeys().publishInstead(() -> Web.Answer.json("{\"keys\":[" + " ".repeat(5_000_000) + "]}"));

        assertThat(school.visitor().launch("ms-1").code()).isEqualTo(RefusalReason.KEYS_UNUSABLE.code());
    }

    @Test
    void keys_that_are_none_are_told_apart_from_a_platform_that_is_away() {
        school.lms().signingKeys().publishInstead(() -> Web.Answer.html("<h1>Please log in</h1>"));

        assertThat(school.visitor().launch("ms-1").code()).isEqualTo(RefusalReason.KEYS_UNUSABLE.code());
    }

    @Test
    void a_platform_that_never_finishes_its_answer_is_not_waited_for() {
        var over = new CountDownLatch(1);
        school.lms().signingKeys().publishInstead(() -> {
            await(over);
            return Web.Answer.json("{}");
        });

        var outcome = school.visitor().launch("ms-1");
        var next = school.visitor().launch("ms-1");
        over.countDown();

        assertThat(outcome.code()).isEqualTo(RefusalReason.KEYS_UNREACHABLE.code());
        assertThat(next.code()).isEqualTo(RefusalReason.KEYS_UNREACHABLE.code());
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({"1024, sig, RS256", "2048, enc, RS256", "2048, sig, RS512"})
    void a_key_that_is_weak_or_not_for_such_signatures_is_not_taken(int bits, String use, String algorithm)
            throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA");
        pair.initialize(bits);
        var made = pair.generateKeyPair();
        var key = new RSAKey.Builder((RSAPublicKey) made.getPublic())
                .privateKey(made.getPrivate())
                .keyID("unfit")
                .keyUse(new KeyUse(use))
                .algorithm(new Algorithm(algorithm))
                .build();
        school.lms().signingKeys().publishInstead(() -> Web.Answer.json(new JWKSet(key.toPublicJWK()).toString()));
        school.lms().launches().redraft(launchTokenDraft -> {
            launchTokenDraft.key = key;
            launchTokenDraft.header.put("kid", "unfit");
        });

        assertThat(school.visitor().launch("ms-1").code()).isEqualTo(RefusalReason.KEY_UNFIT.code());
    }
}
