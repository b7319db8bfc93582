package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;

/** A family is reminded a week, a day and two hours before; a moved evening moves the reminders, a canceled one ends them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RemindersProcessTest {

    @Autowired
    RoundDriver roundDriver;

    @Autowired
    Conferences conferences;

    @Autowired
    Bookings bookings;

    @Autowired
    Evenings evenings;

    @Autowired
    JdbcClient db;

    @Autowired
    RepositoryService repository;

    RoundId round;
    Conference conference;
    Evening conferenceEvening;

    @BeforeEach
    void a_family_chooses_a_time() {
        Round planned = roundDriver.round(roundDriver.classOf("Ana Alvarez"));
        round = planned.id();
        roundDriver.until(round, planned.dates().invitationsOn(), LocalTime.of(7, 0));
        conference = conferences
                .findByParticipation(
                        roundDriver.participationOf("Ana Alvarez", round).id())
                .get(0);
        conferenceEvening = evenings.findByRound(round).get(0);
        bookings.book(
                conferenceEvening.id(), LocalTime.of(16, 0), conference.participationId(), conference.householdId());
    }

    @AfterAll
    void every_flow_of_the_model_was_taken() {
        FlowCoverage.assertEveryFlowTaken(repository, "reminders");
    }

    @Test
    void three_reminders_each_at_its_time() {
        LocalDate evening = conferenceEvening.date();
        assertThat(roundDriver.waiting("reminders", conference.id().value())).containsExactly("weekBefore");
        roundDriver.until(round, evening.minusDays(7), LocalTime.of(15, 59));
        assertThat(reminders()).isEmpty();
        roundDriver.until(round, evening.minusDays(7), LocalTime.of(16, 1));
        assertThat(reminders()).containsExactly("REMINDER_WEEK");
        roundDriver.until(round, evening.minusDays(1), LocalTime.of(16, 1));
        assertThat(reminders()).containsExactly("REMINDER_DAY", "REMINDER_WEEK");
        roundDriver.until(round, evening, LocalTime.of(14, 1));
        assertThat(reminders()).containsExactly("REMINDER_DAY", "REMINDER_HOURS", "REMINDER_WEEK");
        assertThat(roundDriver.instance("reminders", conference.id().value())).isNull();
    }

    @Test
    void a_moved_evening_is_reminded_of_on_its_new_days() {
        LocalDate later = conferenceEvening.date().plusDays(5);
        evenings.move(conferenceEvening.id(), later);
        roundDriver.until(round, later.minusDays(7), LocalTime.of(15, 0));
        assertThat(reminders()).isEmpty();
        roundDriver.until(round, later.minusDays(7), LocalTime.of(16, 1));
        assertThat(reminders()).containsExactly("REMINDER_WEEK");
    }

    @Test
    void who_cancelled_is_left_alone_and_who_books_late_is_not_reminded_of_what_is_over() {
        bookings.decline(conference.participationId(), conference.householdId(), Booking.Wish.OTHER_TIME);
        assertThat(roundDriver.instance("reminders", conference.id().value())).isNull();
        roundDriver.until(round, conferenceEvening.date().minusDays(4), LocalTime.of(12, 0));
        bookings.book(
                conferenceEvening.id(), LocalTime.of(16, 0), conference.participationId(), conference.householdId());
        roundDriver.forward(round, Duration.ofMinutes(1));
        assertThat(reminders()).isEmpty();
        roundDriver.until(round, conferenceEvening.date().minusDays(1), LocalTime.of(16, 1));
        assertThat(reminders()).containsExactly("REMINDER_DAY");
    }

    private List<String> reminders() {
        return db.sql("select kind from letter where participation_id = :about and kind like 'REMINDER%' order by kind")
                .param("about", conference.participationId().value())
                .query(String.class)
                .list();
    }
}
