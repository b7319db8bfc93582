package org.studentled.workflow;

import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.ClassId;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** What the model {@code take-home} asks of the school; the business key is the conference's id. */
@Component
public class TakeHomeSteps implements EarlierCalls.OfTakeHome {

    private final Packets packets;
    private final Conferences conferences;
    private final Participations participations;
    private final Rounds rounds;
    private final DueDateCalculator days;
    private final WorkflowSettings settings;
    private final Clock clock;

    TakeHomeSteps(
            Packets packets,
            Conferences conferences,
            Participations participations,
            Rounds rounds,
            DueDateCalculator days,
            WorkflowSettings settings,
            Clock clock) {
        this.packets = packets;
        this.conferences = conferences;
        this.participations = participations;
        this.rounds = rounds;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    public void packPortfolio(String key) {
        packets.pack(ConferenceId.of(key));
    }

    public Date returnOverdue(String key) {
        return days.unlessOff(classOf(key), clock.instant().plus(settings.remindOfPacket()));
    }

    @Override
    public void remindStudent(String key) {
        packets.remind(packet(key).id());
    }

    public Date promisedCall(String key) {
        return Date.from(packet(key).callAt());
    }

    /** Counted from the day it comes up: a call comes up at the time that was promised. */
    public Date due(String key, String task) {
        return days.in(classOf(key), schoolDaysFor(task));
    }

    /** As {@link #due(String, String)}, for packets that were packed with an earlier model. */
    public Date due(String task) {
        return days.in(schoolDaysFor(task));
    }

    private int schoolDaysFor(String task) {
        WorkflowSettings.Days in = settings.days();
        return switch (task) {
            case "handOutPacket" -> in.handOutPacket();
            case "callFamily" -> in.call();
            default -> in.hearAtSchool();
        };
    }

    /** Whether no one is called again after this many calls. */
    boolean wasLastTry(int calls) {
        return calls >= settings.calls();
    }

    public void recordHeld(String key) {
        conferences.held(ConferenceId.of(key), Conference.Place.HOME);
    }

    private ClassId classOf(String key) {
        ParticipationId participation = conferences.get(ConferenceId.of(key)).participationId();
        return rounds.get(participations.get(participation).roundId()).classId();
    }

    private Packet packet(String key) {
        return packets.pack(ConferenceId.of(key));
    }
}
