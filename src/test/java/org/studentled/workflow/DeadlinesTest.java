package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.studentled.OnH2;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.goals.Goal;
import org.studentled.portfolio.Portfolio;
import org.studentled.rehearsal.PartnerSheet;
import org.studentled.rehearsal.Practice;
import org.studentled.round.ParticipationId;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.SchoolZone;
import org.studentled.script.Script;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** Every task of people has its day, and is overdue on the inbox once that day is over. */
@OnH2
class DeadlinesTest {

    private static final LocalTime EARLY = LocalTime.of(7, 0);

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Rounds rounds;

    @Autowired
    Weeks weeks;

    @Autowired
    Evenings evenings;

    @Autowired
    Bookings bookings;

    @Autowired
    Conferences conferences;

    @Autowired
    Packets packets;

    @Autowired
    Inbox inbox;

    @Autowired
    SchoolZone zone;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher happenings;

    @Autowired
    TransactionTemplate transaction;

    RoundId round;
    RoundDates dates;
    ParticipationId ana;

    @BeforeEach
    void plan() {
        Round planned = roundDriver.round(roundDriver.classOf("Ana Alvarez"));
        round = planned.id();
        dates = planned.dates();
        ana = roundDriver.participationOf("Ana Alvarez", round).id();
    }

    @Test
    void a_week_that_not_everyone_did_is_looked_over_within_two_days() {
        roundDriver.until(round, dates.collectingFrom(), EARLY);
        Week week = weeks.current(round).orElseThrow();
        roundDriver.until(round, week.endsOn(), LocalTime.of(18, 30));

        isDueAndThenOverdue("lookOverWeek", week.endsOn().plusDays(2));
    }

    @Test
    void a_rehearsal_is_signed_off_the_next_day_and_never_after_the_evening() {
        roundDriver.until(round, dates.prepFrom(), EARLY);
        rehearses();
        assertThat(item("signOff").dueAt()).isEqualTo(endOf(dates.prepFrom().plusDays(1)));

        plan();
        roundDriver.until(round, dates.evening().minusDays(1), EARLY);
        rehearses();
        assertThat(item("signOff").dueAt()).isEqualTo(endOf(dates.evening().minusDays(1)));
    }

    @Test
    void five_days_of_preparing_that_begin_on_a_wednesday_are_five_days_of_school() {
        rounds.move(
                round,
                RoundDates.endingWith(
                        dates.collectingFrom(),
                        dates.prepFrom().plusDays(2),
                        dates.evening().plusDays(4)));
        dates = rounds.get(round).dates();
        roundDriver.until(round, dates.prepFrom(), EARLY);
        assertThat(item("pickWork").dueAt()).isEqualTo(endOf(dates.prepFrom()));
        transaction.executeWithoutResult(status -> happenings.publishEvent(new Portfolio.WorkPicked(ana)));
        transaction.executeWithoutResult(status -> happenings.publishEvent(new Goal.Written(ana)));
        transaction.executeWithoutResult(status -> happenings.publishEvent(new Portfolio.Numbered(ana)));
        // Wednesday, Thursday, Friday, and Monday; the teacher's note is due on Tuesday.
        assertThat(item("fillScript").dueAt()).isEqualTo(endOf(dates.prepFrom().plusDays(5)));
        assertThat(item("writeNote").dueAt()).isEqualTo(endOf(dates.prepFrom().plusDays(6)));
    }

    @Test
    void a_family_without_a_time_is_given_one_before_the_evening_also_when_it_moves() {
        roundDriver.until(round, dates.bookingUntil(), LocalTime.of(18, 30));
        assertThat(item("placeFamily").dueAt()).isEqualTo(endOf(dates.evening().minusDays(1)));

        Evening evening = evenings.findByRound(round).get(0);
        evenings.move(evening.id(), dates.evening().plusDays(2));
        isDueAndThenOverdue("placeFamily", dates.evening().plusDays(1));
    }

    @Test
    void what_happens_instead_is_decided_within_two_days() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        bookings.decline(ana, conference().householdId(), Booking.Wish.OTHER_TIME);

        isDueAndThenOverdue("decideAfterDecline", dates.invitationsOn().plusDays(2));
    }

    @Test
    void who_did_not_come_is_decided_about_within_two_days_also_when_dates_move() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        Evening evening = evenings.findByRound(round).get(0);
        bookings.book(evening.id(), evening.firstStart(), ana, conference().householdId());
        roundDriver.until(round, dates.evening(), evening.firstStart().plusMinutes(21));

        rounds.move(round, dates);
        // The evening is a Thursday: Friday, and Monday.
        isDueAndThenOverdue("decideWhatInstead", dates.evening().plusDays(4));
    }

    @Test
    void a_conference_broken_off_goes_on_by_the_next_day() {
        roundDriver.until(round, dates.evening(), EARLY);
        conferences.arrive(conference().id(), 1, 2, Conference.Place.TABLE);
        conferences.reach(conference().id(), 3);
        conferences.interrupt(conference().id());

        isDueAndThenOverdue("resumeConference", dates.evening().plusDays(1));
    }

    @Test
    void child_and_teacher_look_back_within_three_school_days() {
        roundDriver.until(round, dates.evening(), EARLY);
        conferences.arrive(conference().id(), 1, 2, Conference.Place.TABLE);
        conferences.held(conference().id(), Conference.Place.TABLE);
        roundDriver.runWhatIsDue(round);

        // Friday, Monday, and Tuesday.
        assertThat(item("sayHowItWent").dueAt()).isEqualTo(endOf(dates.evening().plusDays(5)));
        isDueAndThenOverdue("debrief", dates.evening().plusDays(5));
        assertThat(item("sayHowItWent").isOverdue(clock.instant())).isTrue();
    }

    @Test
    void a_packet_goes_home_by_the_next_day_and_a_call_is_made_by_the_day_after_its_time() {
        roundDriver.until(round, dates.invitationsOn(), EARLY);
        bookings.decline(ana, conference().householdId(), Booking.Wish.HOME);
        conferences.decide(conference().id(), Conference.Alternative.HOME);
        isDueAndThenOverdue("handOutPacket", dates.invitationsOn().plusDays(1));

        Packet packet = packets.findByConference(conference().id()).orElseThrow();
        packets.handOut(packet.id(), clock.instant().plus(Duration.ofDays(4)));
        roundDriver.forward(round, Duration.ofDays(4).plusMinutes(1));
        // Promised for a Saturday: no one has to call on Sunday.
        isDueAndThenOverdue("callFamily", zone.today().plusDays(2));
        for (int call = 0; call < 3; call++) {
            packets.called(packet.id(), Packet.Outcome.NO_ANSWER);
            roundDriver.forward(round, Duration.ofDays(1).plusMinutes(1));
        }
        assertThat(item("hearAtSchool").dueAt()).isAfter(clock.instant());
    }

    private void rehearses() {
        for (Object done : new Object[] {
            new Portfolio.WorkPicked(ana),
            new Goal.Written(ana),
            new Portfolio.Numbered(ana),
            new Script.Filled(ana),
            new Practice.Done(ana),
            new PartnerSheet.HandedIn(ana)
        }) {
            transaction.executeWithoutResult(status -> happenings.publishEvent(done));
        }
    }

    private void isDueAndThenOverdue(String task, LocalDate day) {
        assertThat(item(task).dueAt()).isEqualTo(endOf(day));
        assertThat(item(task).isOverdue(endOf(day).minusSeconds(60))).isFalse();
        Duration ahead = Duration.between(clock.instant(), endOf(day)).plusMinutes(1);
        roundDriver.forward(round, ahead);
        assertThat(item(task).isOverdue(clock.instant())).isTrue();
    }

    private InboxItem item(String task) {
        return inbox.ofRound(round.value()).stream()
                .filter(item -> item.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private Conference conference() {
        return conferences.findByParticipation(ana).get(0);
    }

    private Instant endOf(LocalDate day) {
        return zone.at(day, LocalTime.of(18, 0));
    }
}
