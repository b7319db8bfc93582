package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However many nodes look after the keys, there is one that signs and one that waits. */
abstract class KeyRotationTest {

    @Autowired
    private ToolKeys keys;

    @Test
    void many_who_look_after_the_keys_at_once_do_not_disturb_each_other() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        var before = keys.signing().getKeyID();

        var done = threads.invokeAll(IntStream.range(0, 6)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    keys.rotateIfDue();
                    return true;
                })
                .toList());
        threads.shutdown();

        for (var each : done) {
            assertThat(each.get()).isTrue();
        }
        assertThat(keys.signing().getKeyID()).isEqualTo(before);
    }

    @Test
    void after_a_rotation_the_old_key_the_new_one_and_the_next_one_are_published() {
        var before = keys.signing().getKeyID();
        keys.rotate();

        var now = keys.signing().getKeyID();

        assertThat(now).isNotEqualTo(before);
        assertThat(keys.published().getKeyByKeyId(before)).isNotNull();
        assertThat(keys.published().getKeyByKeyId(now)).isNotNull();
        assertThat(keys.published().getKeys()).hasSizeGreaterThanOrEqualTo(3);
    }
}
