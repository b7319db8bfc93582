package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.takehome.Packet;
import org.studentled.takehome.PacketId;
import org.studentled.takehome.Packets;

/** A packet from the teacher's desk home and back, and the promised call. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TakeHomeProcessTest {

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Conferences conferences;

    @Autowired
    Bookings bookings;

    @Autowired
    Packets packets;

    @Autowired
    Clock clock;

    @Autowired
    RepositoryService repository;

    RoundId round;
    ConferenceId id;
    PacketId packet;
    Instant promised;

    @BeforeEach
    void sendHome() {
        Round planned = roundDriver.round(roundDriver.classOf("Ana Alvarez"));
        round = planned.id();
        ParticipationId ana = roundDriver.participationOf("Ana Alvarez", round).id();
        roundDriver.until(round, planned.dates().invitationsOn(), LocalTime.of(7, 0));
        Conference conference = conferences.findByParticipation(ana).get(0);
        id = conference.id();
        bookings.decline(ana, conference.householdId(), Booking.Wish.HOME);
        conferences.decide(id, Conference.Alternative.HOME);
        packet = packets.findByConference(id).orElseThrow().id();
        promised = clock.instant().plus(Duration.ofDays(4));
    }

    @AfterAll
    void every_flow_of_the_model_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "take-home");
    }

    @Test
    void the_packet_comes_back_signed_the_teacher_calls_and_it_counts_as_held() {
        assertThat(model()).hasPassed("packPortfolio").isWaitingAt("handOutPacket");
        packets.handOut(packet, promised);
        assertThat(roundDriver.waiting("take-home", id.value()))
                .containsExactlyInAnyOrder("waitForReturn", "promisedCall");

        packets.returned(packet, Packet.Way.SIGNED_SLIP, "A. Alvarez");
        packets.returned(packet, Packet.Way.SIGNED_SLIP, "A. Alvarez");
        roundDriver.forward(round, Duration.ofDays(4).plusMinutes(1));
        assertThat(roundDriver.waiting("take-home", id.value())).containsExactlyInAnyOrder("callFamily");
        packets.called(packet, Packet.Outcome.REACHED);

        assertThat(conferences.get(id).place()).isEqualTo(Conference.Place.HOME);
        assertThat(roundDriver.passed("take-home", id.value()))
                .contains("packetReturned")
                .containsSubsequence("callFamily", "reached", "recordHeld", "heldAtHome");
    }

    @Test
    void a_packet_that_stays_away_is_asked_for_again_and_again() {
        packets.handOut(packet, clock.instant().plus(Duration.ofDays(20)));

        roundDriver.forward(round, Duration.ofDays(3).plusMinutes(1));
        roundDriver.forward(round, Duration.ofDays(3).plusMinutes(1));

        assertThat(roundDriver.passed("take-home", id.value()))
                .filteredOn("remindChild"::equals)
                .hasSize(2);
        assertThat(roundDriver.waiting("take-home", id.value()))
                .containsExactlyInAnyOrder("waitForReturn", "promisedCall");
    }

    @Test
    void the_call_comes_at_the_promised_time_and_not_before() {
        packets.handOut(packet, promised);

        roundDriver.forward(round, Duration.ofDays(3).plusHours(23));
        assertThat(model()).isWaitingAt("promisedCall").hasNotPassed("callFamily");

        roundDriver.forward(round, Duration.ofHours(2));
        assertThat(model()).isWaitingAt("callFamily");
    }

    @Test
    void who_is_not_reached_is_called_three_times_and_then_an_adult_of_the_school_hears_the_child() {
        packets.handOut(packet, promised);
        roundDriver.forward(round, Duration.ofDays(4).plusMinutes(1));
        List<String> outcomes = new ArrayList<>();
        for (Packet.Outcome outcome :
                List.of(Packet.Outcome.NO_ANSWER, Packet.Outcome.LEFT_MESSAGE, Packet.Outcome.NO_ANSWER)) {
            assertThat(model()).isWaitingAt("callFamily");
            packets.called(packet, outcome);
            outcomes.add(outcome.name());
            roundDriver.forward(round, Duration.ofDays(1).plusMinutes(1));
        }
        assertThat(outcomes).hasSize(3);
        assertThat(model()).isWaitingAt("hearAtSchool");

        packets.heardAtSchool(packet);

        assertThat(conferences.get(id).place()).isEqualTo(Conference.Place.SCHOOL_ADULT);
        assertThat(roundDriver.instance("take-home", id.value())).isNull();
        assertThat(roundDriver.passed("take-home", id.value())).contains("hearAtSchool", "heardAtSchool");
    }

    private ProcessInstance model() {
        return roundDriver.instance("take-home", id.value());
    }
}
