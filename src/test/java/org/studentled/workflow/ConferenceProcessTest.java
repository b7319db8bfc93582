package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.studentled.conference.Conference;
import org.studentled.scheduling.Booking;

/** A household from its invitation to the end of its conference, with all that may come between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConferenceProcessTest extends ConferenceChangesTest {

    @AfterAll
    void every_flow_of_the_model_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "conference");
    }

    @Test
    void the_family_books_comes_and_the_child_leads() {
        assertThat(model()).hasPassed("inviteFamily").isWaitingAt("familyAnswers");
        book(evening.starts().get(0));
        assertThat(model()).hasPassed("startBooked").isWaitingAt("onTheEvening");

        conferences.arrive(id, 1, 2, Conference.Place.TABLE);
        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("leadConference");
        conferences.reach(id, 4);
        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("leadConference");
        conferences.reach(id, Conference.FAMILY_STEP);
        assertThat(roundDriver.waiting("conference", id.value()))
                .containsExactlyInAnyOrder("leadConference", "joinTable");

        conferences.held(id, Conference.Place.TABLE);
        assertThat(roundDriver.passed("conference", id.value()))
                .containsSubsequence("familyArrived", "begun", "leadConference", "led", "conferenceOver");
    }

    @Test
    void a_family_that_does_not_answer_is_placed_by_the_teacher() {
        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));
        assertThat(model()).hasPassed("bookingClosed").isWaitingAt("placeFamily");

        book(evening.starts().get(1));

        assertThat(model()).hasPassed("placeFamily").isWaitingAt("onTheEvening");
    }

    @Test
    void nobody_came_is_asked_twenty_minutes_after_the_arrival_time_and_not_before() {
        book(evening.starts().get(0));
        roundDriver.until(round, dates.evening(), evening.starts().get(0).plusMinutes(19));
        assertThat(model()).isWaitingAt("onTheEvening");

        roundDriver.forward(round, Duration.ofMinutes(2));

        assertThat(model()).hasPassed("nobodyCame", "proposeWhatInstead").isWaitingAt("decideWhatInstead");
        assertThat(alternativeProposals.findProposed(id)).contains(Conference.Alternative.HOME);
    }

    @Test
    void a_moved_booking_moves_the_timer() {
        book(evening.starts().get(0));
        book(evening.starts().get(1));

        roundDriver.until(round, dates.evening(), evening.starts().get(0).plusMinutes(21));

        assertThat(model()).isWaitingAt("onTheEvening").hasNotPassed("nobodyCame");
    }

    @Test
    void a_late_family_is_welcome_even_after_nobody_came() {
        noOneCame();

        conferences.arrive(id, 2, 1, Conference.Place.TABLE);

        assertThat(model()).hasPassed("arrivedLate");
        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("leadConference");
    }

    @Test
    void a_missed_conference_is_booked_anew() {
        noOneCame();
        conferences.decide(id, Conference.Alternative.REBOOK);
        assertThat(model()).hasPassed("whatInstead").isWaitingAt("placeFamily");

        book(evening.starts().get(1));

        assertThat(model()).isWaitingAt("onTheEvening");
    }

    @Test
    void a_missed_conference_is_held_on_the_phone() {
        noOneCame();

        conferences.decide(id, Conference.Alternative.PHONE);

        assertThat(model()).hasPassed("startByPhone");
        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("leadConference");
        assertThat(conferences.get(id).place()).isEqualTo(Conference.Place.PHONE);
    }

    @Test
    void a_missed_conference_goes_home() {
        decline(Booking.Wish.HOME);
        assertThat(alternativeProposals.findProposed(id)).contains(Conference.Alternative.HOME);

        conferences.decide(id, Conference.Alternative.HOME);

        assertThat(model())
                .hasPassed("familyDeclined", "decideAfterDecline", "whatInstead")
                .isWaitingAt("takeHome");
        assertThat(roundDriver.instance("take-home", id.value())).isWaitingAt("handOutPacket");
    }

    @Test
    void a_family_checked_in_by_mistake_is_expected_as_before() {
        book(evening.starts().get(0));
        conferences.arrive(id, 1, 2, Conference.Place.TABLE);

        conferences.undoArrival(id);
        conferences.undoArrival(id);

        assertThat(model()).isWaitingAt("onTheEvening");
        assertThat(conferences.get(id).standing()).isEqualTo(Conference.Standing.EXPECTED);
        assertThat(roundDriver.waiting("conference", id.value()))
                .containsExactlyInAnyOrder("onTheEvening", "remindFamily");
        roundDriver.until(round, dates.evening(), evening.starts().get(0).plusMinutes(21));
        assertThat(model()).hasPassed("nobodyCame");
    }

    @Test
    void a_broken_off_conference_goes_on_tonight_at_its_step() {
        interruptedAt(5);

        conferences.resume(id, Conference.Resumption.TONIGHT);

        assertThat(model()).hasPassed("brokenOff", "resumeConference");
        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("leadConference");
        assertThat(conferences.get(id).step()).isEqualTo(5);
    }

    @Test
    void a_broken_off_conference_goes_on_another_time() {
        interruptedAt(3);

        conferences.resume(id, Conference.Resumption.ANOTHER_TIME);

        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("placeFamily");
    }

    @Test
    void a_broken_off_conference_goes_on_at_home() {
        interruptedAt(6);

        conferences.resume(id, Conference.Resumption.HOME);

        assertThat(model()).hasPassed("goOn");
        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("takeHome");
    }

    @Test
    void a_conference_held_at_home_is_over() {
        decline(Booking.Wish.HOME);
        conferences.decide(id, Conference.Alternative.HOME);

        roundDriver.bringHome(id);

        assertThat(conferences.get(id).isHeld()).isTrue();
        assertThat(roundDriver.passed("conference", id.value())).endsWith("takeHome", "over", "conferenceOver");
    }
}
