package org.studentled.takehome;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studentled.conference.ConferenceId;
import org.studentled.takehome.Packet.Way;

class PacketTest {

    private static final Instant WENT_HOME = Instant.parse("2026-11-30T15:00:00Z");
    private static final Instant NOW = Instant.parse("2026-12-02T15:00:00Z");
    private static final Instant CALL = Instant.parse("2026-12-04T17:30:00Z");

    private static final Map<String, UnaryOperator<Packet>> ACTIONS = Map.of(
            "HAND_OUT", packet -> packet.handedOut(CALL, NOW),
            "RETURN", packet -> packet.returned(Way.SIGNED_SLIP, "R. Adler", "", NOW),
            "CALL", packet -> packet.called(CALL));

    /** What each action makes of a packet that is ready, out or back. */
    @ParameterizedTest
    @CsvSource({
        "HAND_OUT, OUT,     same,    same",
        "RETURN,   refused, BACK,    same",
        "CALL,     refused, counted, counted"
    })
    void an_action_counts_once_and_only_where_it_makes_sense(String action, String ready, String out, String back) {
        check(action, ready(), ready);
        check(action, out(), out);
        check(action, back(), back);
    }

    @Test
    void a_call_is_promised_for_a_time_still_to_come() {
        assertThatThrownBy(() -> ready().handedOut(NOW.minusSeconds(1), NOW))
                .isInstanceOf(Packet.CallInThePastException.class);
        assertThat(ready().handedOut(NOW, NOW).callAt()).isEqualTo(NOW);
        Packet out = out();
        assertThat(out.handedOut(NOW.minusSeconds(1), NOW)).isSameAs(out);
    }

    @Test
    void what_is_noted_first_stays() {
        Packet back = out().returned(Way.SIGNED_SLIP, "R. Adler", "Smudged", NOW);
        assertThat(back.returned(Way.WITHOUT_SIGNATURE, "", "", NOW.plus(Duration.ofDays(1))))
                .isEqualTo(back);
        assertThat(back)
                .extracting(Packet::returnedAt, Packet::returnedBy, Packet::signedBy, Packet::note)
                .containsExactly(NOW, Way.SIGNED_SLIP, "R. Adler", "Smudged");
    }

    @Test
    void a_packet_marked_as_back_before_it_went_home_still_goes_home() {
        Packet wrong = new Packet(
                PacketId.random(), ConferenceId.random(), "ABC234", CALL, null, NOW, Way.TOLD_BY_PHONE, "", 0, "", 7);
        assertThat(wrong.handedOut(CALL, NOW).handedOutAt()).isEqualTo(NOW);
    }

    private static void check(String action, Packet before, String expected) {
        UnaryOperator<Packet> act = requireNonNull(ACTIONS.get(action));
        switch (expected) {
            case "refused" ->
                assertThatThrownBy(() -> act.apply(before)).isInstanceOf(Packet.NotHandedOutException.class);
            case "same" -> assertThat(act.apply(before)).isEqualTo(before);
            case "counted" -> {
                assertThat(act.apply(before).callsMade()).isEqualTo(before.callsMade() + 1);
                assertThat(act.apply(before).callAt()).isEqualTo(CALL);
                assertThat(act.apply(before).isOut()).isEqualTo(before.isOut());
            }
            case "OUT" -> assertThat(act.apply(before).isOut()).isTrue();
            default -> assertThat(act.apply(before).returnedAt()).isEqualTo(NOW);
        }
    }

    private static Packet ready() {
        return Packet.of(ConferenceId.random(), "ABC234", WENT_HOME.plus(Duration.ofDays(5)));
    }

    private static Packet out() {
        return ready().handedOut(WENT_HOME.plus(Duration.ofDays(5)), WENT_HOME);
    }

    private static Packet back() {
        return out().returned(Way.PERSONAL_LINK, "R. Adler", "", WENT_HOME.plus(Duration.ofDays(1)));
    }
}
