package org.studentled.workflow;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.round.Participations;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundDates;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Evenings;

/** What the model {@code conference-round} asks of the school; the business key is the round's id. */
@Component
public class ConferenceRoundSteps implements EarlierCalls.OfConferenceRound {

    private final Rounds rounds;
    private final Participations participations;
    private final Weeks weeks;
    private final Evenings evenings;
    private final DueDateCalculator days;

    ConferenceRoundSteps(
            Rounds rounds, Participations participations, Weeks weeks, Evenings evenings, DueDateCalculator days) {
        this.rounds = rounds;
        this.participations = participations;
        this.weeks = weeks;
        this.evenings = evenings;
        this.days = days;
    }

    public void openRound(String round) {
        rounds.enter(RoundId.of(round), Phase.COLLECTING);
        participations.joinAll(RoundId.of(round));
        evenings.plan(RoundId.of(round));
    }

    public void openWeek(String round) {
        weeks.openNext(RoundId.of(round));
    }

    public void openPrepWeek(String round) {
        rounds.enter(RoundId.of(round), Phase.PREP);
    }

    public void openRehearsals(String round) {
        rounds.enter(RoundId.of(round), Phase.REHEARSAL);
    }

    @Override
    public void openEvening(String round) {
        rounds.enter(RoundId.of(round), Phase.EVENING);
    }

    public void startFollowUp(String round) {
        rounds.enter(RoundId.of(round), Phase.FOLLOW_UP);
    }

    public void closeRound(String round) {
        rounds.enter(RoundId.of(round), Phase.CLOSED);
    }

    /** The teacher ends it before its last phase. */
    public void closeEarly(String round) {
        closeRound(round);
    }

    /** The teacher can't be there, and no one stands in yet. */
    public boolean isOnHold(String round) {
        return rounds.get(RoundId.of(round)).teacherAway();
    }

    /** The school needs to know the day before. */
    public Date substituteBy(String round) {
        Round away = rounds.get(RoundId.of(round));
        return days.dayEnds(days.dayBefore(away.classId(), away.dates().evening()));
    }

    public void openInvitations(String round) {
        rounds.openInvitations(RoundId.of(round));
    }

    public void closeBooking(String round) {
        rounds.closeBooking(RoundId.of(round));
    }

    public Date weekBegins(String round) {
        return days.weekBegins(weeks.nextStart(RoundId.of(round)));
    }

    public Date prepWeekBegins(String round) {
        return days.phaseTurns(dates(round).prepFrom());
    }

    public Date rehearsalsBegin(String round) {
        return days.phaseTurns(dates(round).rehearsalFrom());
    }

    @Override
    public Date eveningBegins(String round) {
        return days.phaseTurns(dates(round).evening());
    }

    public Date followUpBegins(String round) {
        return days.phaseTurns(dates(round).followUpFrom());
    }

    public Date closesOn(String round) {
        return days.dayEnds(dates(round).closesOn());
    }

    public Date invitationsGoOut(String round) {
        return days.weekBegins(dates(round).invitationsOn());
    }

    public Date bookingEnds(String round) {
        return days.dayEnds(dates(round).bookingUntil());
    }

    private RoundDates dates(String round) {
        return rounds.get(RoundId.of(round)).dates();
    }
}
