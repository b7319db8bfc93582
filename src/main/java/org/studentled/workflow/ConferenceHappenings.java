package org.studentled.workflow;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.scheduling.Booking;
import org.studentled.school.HouseholdId;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** What families and tables do, told to the models. */
@Component
class ConferenceHappenings {

    private final Engine engine;
    private final Conferences conferences;
    private final Packets packets;
    private final Participations participations;

    ConferenceHappenings(Engine engine, Conferences conferences, Packets packets, Participations participations) {
        this.participations = participations;
        this.engine = engine;
        this.conferences = conferences;
        this.packets = packets;
    }

    @EventListener
    void on(Booking.Made made) {
        with(made.participation(), made.household(), conference -> {
            engine.tell("startBooked", conference);
            engine.complete("placeFamily", conference);
            engine.readDatesAgain("conference", conference);
            remindFrom(made, conference);
        });
    }

    /** A time that changed is reminded of from the beginning. */
    private void remindFrom(Booking.Made made, UUID conference) {
        engine.end("reminders", conference);
        engine.start(
                "reminders",
                conference,
                Map.of(
                        Engine.ROUND,
                        participations.get(made.participation()).roundId().toString(),
                        Engine.PARTICIPATION,
                        made.participation().toString(),
                        Engine.CONFERENCE,
                        conference.toString()));
    }

    /** Whoever declines while the teacher looks for a time has answered her. */
    @EventListener
    void on(Booking.Declined declined) {
        with(declined.participation(), declined.household(), conference -> {
            engine.end("reminders", conference);
            engine.complete("placeFamily", conference);
            engine.tell("familyDeclined", conference);
        });
    }

    @EventListener
    void on(Conference.Arrived arrived) {
        UUID conference = arrived.conference().value();
        engine.complete("resumeConference", conference, Map.of("resumption", "TONIGHT"));
        engine.tell("startBooked", conference);
        engine.complete("placeFamily", conference);
        engine.tell("familyArrived", conference);
    }

    @EventListener
    void on(Conference.NearlyDone nearly) {
        engine.tell("nearlyDone", nearly.conference().value());
    }

    @EventListener
    void on(Conference.Interrupted interrupted) {
        engine.tell("brokenOff", interrupted.conference().value());
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
        engine.complete(
                "decideWhatInstead",
                decided.conference().value(),
                Map.of("instead", decided.instead().name()));
    }

    @EventListener
    void on(Packet.HandedOut out) {
        engine.complete("handOutPacket", out.conference().value());
    }

    @EventListener
    void on(Packet.Returned returned) {
        engine.tell("packetReturned", returned.conference().value());
    }

    @EventListener
    void on(Packet.Called called) {
        boolean reached = called.outcome() == Packet.Outcome.REACHED;
        boolean lastTry = packets.get(called.packet()).callsMade() >= TakeHomeSteps.MOST_CALLS;
        engine.complete("callFamily", called.conference().value(), Map.of("reached", reached, "lastTry", lastTry));
    }

    @EventListener
    void on(Packet.HeardAtSchool heard) {
        engine.complete("hearAtSchool", heard.conference().value());
    }

    private void with(ParticipationId participation, HouseholdId household, Consumer<UUID> then) {
        conferences
                .of(participation, household)
                .ifPresent(conference -> then.accept(conference.id().value()));
    }
}
