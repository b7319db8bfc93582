package org.studentled.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdultTest {

    @ParameterizedTest
    @CsvSource({"MAIL,,", "MAIL,no-address,", "SMS,,", "PAPER,no-address,"})
    void an_adult_who_cannot_be_reached_that_way_is_refused(
            Adult.Channel channel, @Nullable String mail, @Nullable String phone) {
        assertThatThrownBy(() -> adult(channel, mail, phone)).isInstanceOf(Adult.UnreachableException.class);
    }

    @ParameterizedTest
    @CsvSource({"MAIL,ada@family.example,", "SMS,,555 0100", "PAPER,,", "NONE,,"})
    void whoever_can_be_reached_may_be_invited(Adult.Channel channel, @Nullable String mail, @Nullable String phone) {
        assertThat(adult(channel, mail, phone).mayBeInvited()).isTrue();
    }

    @Test
    void a_correction_invites_no_one_who_was_blocked() {
        Adult blocked = adult(Adult.Channel.PAPER, null, null).blocked();
        Adult corrected = blocked.with(new Adult.Contact("Ada N.", "", "", Adult.Channel.PAPER, null, null));
        assertThat(corrected.mayBeInvited()).isFalse();
        assertThat(corrected.language()).isEqualTo("en");
        assertThat(corrected.invitable(true).mayBeInvited()).isTrue();
    }

    private static Adult adult(Adult.Channel channel, @Nullable String mail, @Nullable String phone) {
        return Adult.of(HouseholdId.random(), new Adult.Contact("Ada Nwosu", "aunt", "en", channel, mail, phone));
    }
}
