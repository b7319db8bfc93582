package org.studentled.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.studentled.conference.AlternativeProposals;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Declines;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.Evenings;
import org.studentled.school.Households;
import org.studentled.school.SchoolZone;

/** What the model {@code conference} asks of the school; the business key is the conference's id. */
@Component
public class ConferenceSteps implements EarlierCalls.OfConference {

    private static final Duration STAY = Duration.ofMinutes(Evening.USUAL_STAY);

    private final Conferences conferences;
    private final AlternativeProposals alternativeProposals;
    private final Bookings bookings;
    private final Declines declines;
    private final Households households;
    private final Participations participations;
    private final Rounds rounds;
    private final Evenings evenings;
    private final DueDateCalculator days;
    private final SchoolZone zone;
    private final Clock clock;
    private final HistoryService history;
    private final WorkflowSettings settings;

    ConferenceSteps(
            Conferences conferences,
            AlternativeProposals alternativeProposals,
            Bookings bookings,
            Declines declines,
            Households households,
            Participations participations,
            Rounds rounds,
            Evenings evenings,
            DueDateCalculator days,
            SchoolZone zone,
            Clock clock,
            HistoryService history,
            WorkflowSettings settings) {
        this.conferences = conferences;
        this.alternativeProposals = alternativeProposals;
        this.bookings = bookings;
        this.declines = declines;
        this.households = households;
        this.participations = participations;
        this.rounds = rounds;
        this.evenings = evenings;
        this.days = days;
        this.zone = zone;
        this.clock = clock;
        this.history = history;
        this.settings = settings;
    }

    public void inviteFamily(String key) {
        conferences.invite(ConferenceId.of(key));
    }

    /** Until the end of the last day to choose; who is invited later is given a time by the teacher. */
    public boolean mayChoose(String key) {
        return clock.instant()
                .isBefore(days.dayEnds(round(key).dates().bookingUntil()).toInstant());
    }

    /** The teacher can't be there, and no one stands in yet. */
    public boolean isOnHold(String key) {
        return round(key).teacherAway();
    }

    /**
     * When a family that still has no time is asked about: after the last family of the last evening has left. A time
     * looked for after that is waited for until the round's last day, and at least a week.
     */
    public Date noTimeFound(String key) {
        Round round = round(key);
        if (round.teacherAway()) {
            return never(round);
        }
        Instant last = evenings.findByRound(round.id()).stream()
                .map(evening -> zone.at(evening.date(), evening.lastStart()).plus(STAY))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> days.dayEnds(round.dates().evening()).toInstant());
        if (last.isAfter(clock.instant())) {
            return Date.from(last);
        }
        Date week = days.dayEnds(days.inCalendarDays(round.classId(), settings.daysToFindATime()));
        Date end = days.dayEnds(round.dates().closesOn());
        return end.after(week) ? end : week;
    }

    /** A time is given before the evening, so that the family still hears of it; all else is counted from today. */
    public Date due(String key, String task) {
        Round round = round(key);
        if (task.equals("placeFamily")) {
            LocalDate evening = round.dates().evening();
            for (LocalDate before : List.of(days.schoolDayBefore(round.classId(), evening), evening.minusDays(1))) {
                if (before.isAfter(zone.today())) {
                    return days.dayEnds(before);
                }
            }
        }
        WorkflowSettings.Days in = settings.days();
        return days.in(round.classId(), task.equals("resumeConference") ? in.resume() : in.decide());
    }

    /** The family said that it can't come. */
    @Override
    public boolean hasDeclined(String key) {
        return !wish(key).isEmpty();
    }

    /** No one gave the family a time, so it can't have failed to come. */
    public boolean hasNoTime(String key) {
        Conference conference = conference(key);
        return bookings.findByParticipationAndHousehold(conference.participationId(), conference.householdId())
                .isEmpty();
    }

    /** The arrival time and some minutes' grace; a family whose time is gone is asked about after the evening. */
    @Override
    public Date noOneCame(String key) {
        Round round = round(key);
        if (round.teacherAway()) {
            return never(round);
        }
        Conference conference = conference(key);
        return bookings.findByParticipationAndHousehold(conference.participationId(), conference.householdId())
                .map(booking -> Date.from(bookings.arrival(booking).plus(settings.grace())))
                .orElseGet(() -> noTimeFound(key));
    }

    public String wish(String key) {
        Conference conference = conference(key);
        return declines.findByParticipationAndHousehold(conference.participationId(), conference.householdId())
                .map(Booking.Wish::name)
                .orElse("");
    }

    /** How often no one came before; who said that they can't come has missed nothing. */
    public int missed(String key) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("conference")
                .processInstanceBusinessKey(key)
                .list()
                .stream()
                .mapToInt(instance -> (int) history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId("nobodyCame")
                        .finished()
                        .count())
                .sum();
    }

    public boolean hasPhone(String key) {
        return households.adultsOf(conference(key).householdId()).stream()
                .anyMatch(adult -> adult.mayBeInvited() && adult.phone() != null);
    }

    public void propose(String key, @Nullable String proposal) {
        alternativeProposals.propose(
                ConferenceId.of(key),
                proposal == null ? Conference.Alternative.HOME : Conference.Alternative.valueOf(proposal));
    }

    public void startByPhone(String key) {
        conferences.arrive(ConferenceId.of(key), 0, 1, Conference.Place.PHONE);
    }

    /** On hold nothing is asked; the date is read again once the evening takes place. */
    private Date never(Round round) {
        return days.dayEnds(round.dates().closesOn().plusYears(1));
    }

    private Round round(String key) {
        return rounds.get(participations.get(conference(key).participationId()).roundId());
    }

    private Conference conference(String key) {
        return conferences.get(ConferenceId.of(key));
    }
}
