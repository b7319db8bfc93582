package org.studentled.workflow;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.conference.Proposals;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Regrets;
import org.studentled.school.Households;

/** What the model {@code conference} asks of the school; the business key is the conference's id. */
@Component
public class ConferenceSteps {

    private static final Duration GRACE = Duration.ofMinutes(20);

    private final Conferences conferences;
    private final Proposals proposals;
    private final Bookings bookings;
    private final Regrets regrets;
    private final Households households;
    private final Participations participations;
    private final Rounds rounds;
    private final SchoolDays days;
    private final HistoryService history;

    ConferenceSteps(
            Conferences conferences,
            Proposals proposals,
            Bookings bookings,
            Regrets regrets,
            Households households,
            Participations participations,
            Rounds rounds,
            SchoolDays days,
            HistoryService history) {
        this.conferences = conferences;
        this.proposals = proposals;
        this.bookings = bookings;
        this.regrets = regrets;
        this.households = households;
        this.participations = participations;
        this.rounds = rounds;
        this.days = days;
        this.history = history;
    }

    public void inviteFamily(String key) {
        conferences.invite(ConferenceId.of(key));
    }

    /** The arrival time and twenty minutes; without a time, the end of the evening. */
    public Date nobodyCame(String key) {
        Conference conference = conference(key);
        return bookings.of(conference.participationId(), conference.householdId())
                .map(booking -> Date.from(bookings.arrival(booking).plus(GRACE)))
                .orElseGet(() -> days.dayEnds(rounds.get(
                                participations.get(conference.participationId()).roundId())
                        .calendar()
                        .night()));
    }

    public String wish(String key) {
        Conference conference = conference(key);
        return regrets.of(conference.participationId(), conference.householdId())
                .map(Booking.Wish::name)
                .orElse("");
    }

    /** How often nobody came before. */
    public int missed(String key) {
        return (int) history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("decideWhatInstead")
                .finished()
                .count();
    }

    public boolean hasPhone(String key) {
        return households.adultsOf(conference(key).householdId()).stream()
                .anyMatch(adult -> adult.mayBeInvited() && adult.phone() != null);
    }

    public void propose(String key, @Nullable String proposal) {
        proposals.propose(
                ConferenceId.of(key),
                proposal == null ? Conference.Instead.HOME : Conference.Instead.valueOf(proposal));
    }

    public void startByPhone(String key) {
        conferences.arrive(ConferenceId.of(key), 0, 1, Conference.Place.PHONE);
    }

    private Conference conference(String key) {
        return conferences.get(ConferenceId.of(key));
    }
}
