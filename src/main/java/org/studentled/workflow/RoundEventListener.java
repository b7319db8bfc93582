package org.studentled.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Week;
import org.studentled.round.WeekId;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Evening;

/** What happens to a class and its weeks, told to the models. */
@Component
class RoundEventListener {

    /** A child's week: from its beginning, or from the day they joined. */
    static final List<String> WEEK_TASKS = List.of("doMyWeek", "doMyWeekToo");

    private final Engine engine;
    private final DueDateUpdates dueDateUpdates;
    private final Weeks weeks;

    RoundEventListener(Engine engine, DueDateUpdates dueDateUpdates, Weeks weeks) {
        this.engine = engine;
        this.dueDateUpdates = dueDateUpdates;
        this.weeks = weeks;
    }

    @EventListener
    void on(Round.Planned planned) {
        String round = planned.round().toString();
        engine.start("conference-round", planned.round().value(), Map.of(Engine.ROUND, round));
    }

    @EventListener
    void on(Round.PhaseEntered entered) {
        if (entered.phase() == Phase.PREP) {
            engine.correlateAll("prepWeekOpens", entered.round().value());
        } else if (entered.phase() == Phase.EVENING) {
            engine.correlateAll("eveningBegins", entered.round().value());
            // Children whose models of version 1 have not moved yet, as in the seconds of a start.
            engine.correlateAll("nightBegins", entered.round().value());
        } else if (entered.phase() == Phase.CLOSED) {
            engine.correlateAll("roundClosed", entered.round().value());
        }
    }

    @EventListener
    void on(Round.InvitationsOpened opened) {
        engine.correlateAll("invitationsOpen", opened.round().value());
    }

    @EventListener
    void on(Round.BookingClosed closed) {
        engine.correlateAll("bookingClosed", closed.round().value());
    }

    @EventListener
    void on(Round.DatesMoved moved) {
        readDatesAgain(moved.round());
    }

    @EventListener
    void on(Evening.Moved moved) {
        readDatesAgain(moved.round());
    }

    @EventListener
    void on(Round.TeacherAway away) {
        if (!engine.waits("findSubstitute", away.round().value())) {
            engine.correlate("teacherAway", away.round().value());
        }
        readDatesAgain(away.round());
    }

    @EventListener
    void on(Round.TeacherReplaced replaced) {
        engine.complete("findSubstitute", replaced.round().value());
        readDatesAgain(replaced.round());
    }

    /** Closed where the model expects it, or early in any other phase; what is not told by a message ends with it. */
    @EventListener
    void on(Round.ClosedByTeacher closed) {
        UUID round = closed.round().value();
        if (engine.waits("lookBack", round)) {
            engine.complete("lookBack", round);
        } else {
            engine.correlate("roundClosedEarly", round);
        }
        engine.endAllOf(round);
    }

    @EventListener
    void on(Week.Opened opened) {
        String round = opened.round().toString();
        String week = opened.week().toString();
        engine.start("weekly-collection", opened.week().value(), Map.of(Engine.ROUND, round, Engine.WEEK, week));
    }

    @EventListener
    void on(Week.Done done) {
        weekOver(done.participation(), done.week());
    }

    @EventListener
    void on(Week.LookedOver over) {
        engine.complete("lookOverWeek", over.week().value());
    }

    /** A child who left does not keep the class's week waiting. */
    @EventListener
    @Order(1)
    void on(Participation.Left left) {
        weeks.current(left.round()).ifPresent(week -> weekOver(left.participation(), week.id()));
    }

    /** Who comes while a week is running has this week, too. */
    @EventListener
    void on(Participation.Joined joined) {
        ParticipationId participation = joined.participation();
        weeks.current(joined.round())
                .filter(week -> !week.closed() && !weeks.doneBy(week.id()).contains(participation))
                .map(week -> week.id().value())
                .filter(week ->
                        WEEK_TASKS.stream().noneMatch(task -> engine.waitsFor(participation.toString(), task, week)))
                .ifPresent(week -> engine.correlateFor(participation, "childJoined", week));
    }

    private void weekOver(ParticipationId participation, WeekId week) {
        WEEK_TASKS.forEach(task -> engine.completeFor(participation.toString(), task, week.value()));
    }

    private void readDatesAgain(RoundId round) {
        engine.refreshDueDates(round.value());
        dueDateUpdates.refresh(round.value());
    }
}
