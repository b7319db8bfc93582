package org.studentled.ltijava;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.studentled.journeys.SharedSchool;
import org.studentled.sandbox.lms.OtherSchool;

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

        assertThat(school.lms().keys().timesFetched()).isEqualTo(1);
    }

    @Test
    void a_new_key_is_found_at_once() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        school.lms().keys().replace();

        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        assertThat(school.lms().keys().timesFetched()).isEqualTo(2);
    }

    @Test
    void unknown_keys_cannot_make_the_tool_ask_again_and_again() {
        school.lms().launches().redraft(draft -> draft.header.put("kid", "unknown"));

        for (var launch = 0; launch < 6; launch++) {
            assertThat(school.visitor().launch("ms-1").code()).isEqualTo(Reason.KEY_UNKNOWN.code());
        }

        assertThat(school.lms().keys().timesFetched()).isLessThanOrEqualTo(2);
    }

    @Test
    void known_keys_stay_good_while_the_platform_is_out_of_order() {
        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
        school.lms().keys().reachable(false);

        assertThat(school.visitor().launch("ms-1").letIn()).isTrue();
    }

    @Test
    void a_platform_whose_keys_were_never_seen_is_told_to_wait() {
        school.lms().keys().reachable(false);

        var outcome = school.visitor().launch("ms-1");

        assertThat(outcome.code()).isEqualTo(Reason.KEYS_UNREACHABLE.code());
        assertThat(outcome.status()).isEqualTo(503);
    }
}
