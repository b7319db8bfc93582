package org.studentled.workflow;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.Phase;
import org.studentled.round.Round;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.scheduling.Night;

/** What happens to a class and its weeks, told to the models. */
@Component
class RoundHappenings {

    private final Engine engine;
    private final DueDates dueDates;
    private final Weeks weeks;

    RoundHappenings(Engine engine, DueDates dueDates, Weeks weeks) {
        this.engine = engine;
        this.dueDates = dueDates;
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
            engine.tellAll("prepWeekOpens", entered.round().value());
        } else if (entered.phase() == Phase.NIGHT) {
            engine.tellAll("nightBegins", entered.round().value());
        }
    }

    @EventListener
    void on(Round.InvitationsOpened opened) {
        engine.tellAll("invitationsOpen", opened.round().value());
    }

    @EventListener
    void on(Round.BookingClosed closed) {
        engine.tellAll("bookingClosed", closed.round().value());
    }

    @EventListener
    void on(Round.DatesMoved moved) {
        engine.readDatesAgain(moved.round().value());
        dueDates.readAgain(moved.round().value());
    }

    @EventListener
    void on(Night.Moved moved) {
        engine.readDatesAgain(moved.round().value());
        dueDates.readAgain(moved.round().value());
    }

    @EventListener
    void on(Round.TeacherAway away) {
        if (!engine.waits("findSubstitute", away.round().value())) {
            engine.tell("teacherAway", away.round().value());
        }
    }

    @EventListener
    void on(Round.TeacherReplaced replaced) {
        engine.complete("findSubstitute", replaced.round().value());
    }

    @EventListener
    void on(Round.ClosedByTeacher closed) {
        engine.complete("lookBack", closed.round().value());
    }

    @EventListener
    void on(Week.Opened opened) {
        String round = opened.round().toString();
        String week = opened.week().toString();
        engine.start("weekly-collection", opened.week().value(), Map.of(Engine.ROUND, round, Engine.WEEK, week));
    }

    @EventListener
    void on(Week.Done done) {
        engine.completeFor(
                done.participation().toString(), "doMyWeek", done.week().value());
    }

    @EventListener
    void on(Week.LookedOver over) {
        engine.complete("lookOverWeek", over.week().value());
    }

    /** A child that left does not keep the class's week waiting. */
    @EventListener
    @Order(1)
    void on(Participation.Left left) {
        weeks.current(left.round())
                .ifPresent(week -> engine.completeFor(
                        left.participation().toString(), "doMyWeek", week.id().value()));
    }
}
