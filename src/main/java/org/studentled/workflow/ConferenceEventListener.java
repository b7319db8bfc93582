package org.studentled.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.Rounds;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Bookings;
import org.studentled.school.CurrentActor;
import org.studentled.school.HouseholdId;
import org.studentled.school.Role;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** What families and tables do, told to the models. */
@Component
class ConferenceEventListener {

    private final Engine engine;
    private final Conferences conferences;
    private final Packets packets;
    private final TakeHomeSteps takeHome;
    private final Participations participations;
    private final Rounds rounds;
    private final Bookings bookings;
    private final CurrentActor currentActor;

    ConferenceEventListener(
            Engine engine,
            Conferences conferences,
            Packets packets,
            TakeHomeSteps takeHome,
            Participations participations,
            Rounds rounds,
            Bookings bookings,
            CurrentActor currentActor) {
        this.participations = participations;
        this.rounds = rounds;
        this.bookings = bookings;
        this.currentActor = currentActor;
        this.engine = engine;
        this.conferences = conferences;
        this.packets = packets;
        this.takeHome = takeHome;
    }

    /** Who gave the time is told apart: the family chose it, or the teacher did the task that was waiting. */
    @EventListener
    void on(Booking.Made made) {
        with(made.participation(), made.household(), conference -> {
            if (!currentActor.current().is(Role.ADULT)) {
                engine.complete("placeFamily", conference);
            }
            engine.correlate("startBooked", conference);
            // A conference that began with an earlier version of the model is told by its task.
            engine.complete("placeFamily", conference);
            engine.refreshDueDates("conference", conference);
            stopReminding(conference);
            remind(made.participation(), conference);
        });
    }

    /** Whoever declines while the teacher looks for a time has answered. */
    @EventListener
    void on(Booking.Declined declined) {
        with(declined.participation(), declined.household(), conference -> {
            stopReminding(conference);
            engine.correlate("familyDeclined", conference);
        });
    }

    @EventListener
    void on(Conference.Arrived arrived) {
        UUID conference = arrived.conference().value();
        stopReminding(conference);
        engine.correlate("familyArrived", conference);
    }

    /** The model takes the way of a conference that is broken off for another time: the time that was booked still stands. */
    @EventListener
    void on(Conference.ArrivalUndone undone) {
        UUID conference = undone.conference().value();
        Conference expected = conferences.get(undone.conference());
        engine.correlate("brokenOff", conference);
        engine.complete(
                "resumeConference", conference, Map.of("resumption", Conference.Resumption.ANOTHER_TIME.name()));
        bookings.findByParticipationAndHousehold(expected.participationId(), expected.householdId())
                .ifPresent(booked -> {
                    engine.correlate("startBooked", conference);
                    remind(expected.participationId(), conference);
                });
    }

    /** On hold no family is reminded of its time, and none is missed. */
    @EventListener
    void on(Round.TeacherAway away) {
        engine.correlateAll("eveningHeld", away.round().value());
        conferences
                .in(away.round())
                .forEach(conference -> stopReminding(conference.id().value()));
    }

    @EventListener
    void on(Round.TeacherReplaced replaced) {
        UUID round = replaced.round().value();
        engine.correlateAll("eveningTakesPlace", round);
        conferences.in(replaced.round()).stream()
                .filter(conference -> conference.standing() == Conference.Standing.EXPECTED)
                .filter(conference -> bookings.findByParticipationAndHousehold(
                                conference.participationId(), conference.householdId())
                        .isPresent())
                .forEach(conference ->
                        remind(conference.participationId(), conference.id().value()));
    }

    /** A time that changed is reminded of from the beginning. */
    private void remind(ParticipationId participation, UUID conference) {
        if (!rounds.get(participations.get(participation).roundId()).teacherAway()) {
            engine.correlate("timeSet", conference);
        }
    }

    private void stopReminding(UUID conference) {
        engine.correlate("timeGone", conference);
        // Reminders of times booked before conferences kept them themselves.
        engine.end("reminders", conference);
    }

    @EventListener
    void on(Conference.NearlyDone nearly) {
        engine.correlate("nearlyDone", nearly.conference().value());
    }

    @EventListener
    void on(Conference.Interrupted interrupted) {
        engine.correlate("brokenOff", interrupted.conference().value());
    }

    @EventListener
    void on(Conference.Resumed resumed) {
        engine.complete(
                "resumeConference",
                resumed.conference().value(),
                Map.of("resumption", resumed.how().name()));
    }

    @EventListener
    void on(Conference.Held held) {
        engine.complete("leadConference", held.conference().value());
        engine.complete("joinTable", held.conference().value());
    }

    @EventListener
    void on(Conference.Decided decided) {
        Map<String, Object> choice = Map.of("instead", decided.alternative().name());
        List.of("decideWhatInstead", "decideAfterDecline", "decideWithoutTime")
                .forEach(task -> engine.complete(task, decided.conference().value(), choice));
    }

    @EventListener
    void on(Packet.HandedOut out) {
        engine.complete("handOutPacket", out.conference().value());
    }

    @EventListener
    void on(Packet.Returned returned) {
        engine.correlate("packetReturned", returned.conference().value());
    }

    @EventListener
    void on(Packet.Called called) {
        boolean reached = called.outcome() == Packet.Outcome.REACHED;
        boolean lastTry = takeHome.wasLastTry(packets.get(called.packet()).callsMade());
        engine.complete("callFamily", called.conference().value(), Map.of("reached", reached, "lastTry", lastTry));
    }

    @EventListener
    void on(Packet.HeardAtSchool heard) {
        engine.complete("hearAtSchool", heard.conference().value());
    }

    private void with(ParticipationId participation, HouseholdId household, Consumer<UUID> then) {
        conferences
                .findByParticipationAndHousehold(participation, household)
                .ifPresent(conference -> then.accept(conference.id().value()));
    }
}
