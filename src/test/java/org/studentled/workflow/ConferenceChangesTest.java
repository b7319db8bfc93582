package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalTime;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.studentled.conference.AlternativeProposals;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;

/** What happens to a conference while something else is waited for: nothing is done that no one did. */
abstract class ConferenceChangesTest {

    static final LocalTime EARLY = LocalTime.of(7, 0);
    static final LocalTime FIVE = LocalTime.of(17, 0);

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Conferences conferences;

    @Autowired
    Bookings bookings;

    @Autowired
    Evenings evenings;

    @Autowired
    AlternativeProposals alternativeProposals;

    @Autowired
    Rounds rounds;

    @Autowired
    Inbox inbox;

    @Autowired
    RepositoryService repository;

    RoundId round;
    RoundDates dates;
    ParticipationId ana;
    Conference conference;
    ConferenceId id;
    Evening evening;

    @BeforeEach
    void invite() {
        Round planned = roundDriver.round(roundDriver.classOf("Ana Alvarez"));
        round = planned.id();
        dates = planned.dates();
        ana = roundDriver.participationOf("Ana Alvarez", round).id();
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        conference = conferences.findByParticipation(ana).get(0);
        id = conference.id();
        evening = evenings.findByRound(round).get(0);
    }

    @Test
    void a_family_that_declines_while_the_teacher_looks_for_a_time_was_not_given_one() {
        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));

        decline(Booking.Wish.PHONE);

        assertThat(model()).hasPassed("declinedMeanwhile").isWaitingAt("decideAfterDecline");
        assertThat(done("placeFamily")).isFalse();
        assertThat(alternativeProposals.findProposed(id)).contains(Conference.Alternative.PHONE);
    }

    @Test
    void a_family_that_chooses_itself_while_the_teacher_looks_was_not_placed_by_her() {
        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));

        roundDriver.asAnAdult(() -> book(evening.starts().get(1)));

        assertThat(model()).hasPassed("choseMeanwhile").isWaitingAt("onTheEvening");
        assertThat(done("placeFamily")).isFalse();
    }

    @Test
    void a_family_that_comes_without_a_time_is_welcome_whatever_is_waited_for() {
        conferences.arrive(id, 3, 1, Conference.Place.TABLE);
        assertThat(model()).hasPassed("cameUnasked").isWaitingAt("leadConference");

        invite();
        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));
        conferences.arrive(id, 3, 1, Conference.Place.TABLE);
        assertThat(model())
                .hasPassed("cameMeanwhile")
                .hasNotPassed("startBooked")
                .isWaitingAt("leadConference");
        assertThat(done("placeFamily")).isFalse();
    }

    @Test
    void a_broken_off_family_that_is_back_at_the_door_goes_on() {
        interruptedAt(5);

        conferences.arrive(id, 1, 2, Conference.Place.TABLE);

        assertThat(model()).hasPassed("cameBack").isWaitingAt("leadConference");
        assertThat(done("resumeConference")).isFalse();
    }

    @Test
    void a_family_without_a_time_is_asked_about_after_the_evening_and_not_in_its_midst() {
        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));
        roundDriver.until(round, dates.evening(), evening.lastStart().plusMinutes(Evening.USUAL_STAY - 1L));
        assertThat(model()).isWaitingAt("placeFamily");

        roundDriver.until(round, dates.evening(), evening.lastStart().plusMinutes(Evening.USUAL_STAY + 1L));

        assertThat(model()).hasPassed("noTimeFound").hasNotPassed("nobodyCame").isWaitingAt("decideWithoutTime");
        conferences.decide(id, Conference.Alternative.REBOOK);
        roundDriver.runWhatIsDue(round);
        assertThat(model()).isWaitingAt("placeFamily");
    }

    @Test
    void who_cancels_has_missed_nothing_and_may_choose_again() {
        for (int again = 0; again < 3; again++) {
            book(evening.starts().get(again % 2));
            decline(Booking.Wish.OTHER_TIME);
            assertThat(model()).hasPassed("familyCancelled").isWaitingAt("decideAfterDecline");
            assertThat(alternativeProposals.findProposed(id)).contains(Conference.Alternative.REBOOK);
        }

        book(evening.starts().get(1));

        assertThat(model()).hasPassed("choseAfterAll").isWaitingAt("onTheEvening");
        assertThat(done("decideAfterDecline")).isFalse();
    }

    @Test
    void who_is_invited_after_the_booking_is_placed_by_the_teacher_at_once() {
        roundDriver.until(round, dates.evening().minusDays(1), EARLY);
        ParticipationId late = roundDriver.enroll(round, "Chen Wei");
        Conference first = conferences.findByParticipation(late).get(0);

        assertThat(roundDriver.instance("conference", first.id().value()))
                .hasPassed("stillChoosing")
                .isWaitingAt("placeFamily");
    }

    @Test
    void an_evening_on_hold_misses_no_family_until_it_takes_place() {
        book(evening.starts().get(0));
        rounds.teacherAway(round);
        assertThat(model()).hasPassed("eveningHeld").isWaitingAt("whileHeld");
        roundDriver.until(round, dates.evening(), LocalTime.of(22, 0));
        assertThat(model()).isWaitingAt("whileHeld");

        evenings.move(evening.id(), dates.evening().plusDays(7));

        assertThat(model()).hasPassed("takesPlace").isWaitingAt("onTheEvening").hasNotPassed("nobodyCame");
        roundDriver.until(
                round, dates.evening().plusDays(7), evening.starts().get(0).plusMinutes(21));
        assertThat(model()).hasPassed("nobodyCame").isWaitingAt("decideWhatInstead");
    }

    @Test
    void while_it_is_on_hold_families_choose_cancel_and_come_all_the_same() {
        rounds.teacherAway(round);
        book(evening.starts().get(0));
        assertThat(model()).hasPassed("onHold").isWaitingAt("whileHeld");
        decline(Booking.Wish.PHONE);
        assertThat(model()).hasPassed("cancelledWhileHeld").isWaitingAt("decideAfterDecline");
        book(evening.starts().get(0));

        conferences.arrive(id, 1, 1, Conference.Place.TABLE);

        assertThat(model()).hasPassed("cameWhileHeld").isWaitingAt("leadConference");
    }

    void noOneCame() {
        book(evening.starts().get(0));
        roundDriver.until(round, dates.evening(), FIVE);
    }

    void interruptedAt(int step) {
        conferences.arrive(id, 1, 2, Conference.Place.TABLE);
        conferences.reach(id, step);
        conferences.interrupt(id);
        assertThat(roundDriver.waiting("conference", id.value())).containsExactlyInAnyOrder("resumeConference");
    }

    void book(LocalTime start) {
        bookings.book(evening.id(), start, ana, conference.householdId());
    }

    void decline(Booking.Wish wish) {
        bookings.decline(ana, conference.householdId(), wish);
    }

    ProcessInstance model() {
        return roundDriver.instance("conference", id.value());
    }

    /** Whether a task was done by someone, and not merely no longer needed. */
    private boolean done(String task) {
        return inbox.historyOf(ana).stream()
                .anyMatch(item -> item.task().equals(task) && item.outcome() == InboxItem.Outcome.DONE);
    }
}
