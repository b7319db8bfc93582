package org.studentled.workflow;

import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** What the model {@code take-home} asks of the school; the business key is the conference's id. */
@Component
public class TakeHomeSteps implements EarlierCalls.OfTakeHome {

    private final Packets packets;
    private final Conferences conferences;
    private final DueDateCalculator days;
    private final WorkflowSettings settings;
    private final Clock clock;

    TakeHomeSteps(
            Packets packets, Conferences conferences, DueDateCalculator days, WorkflowSettings settings, Clock clock) {
        this.packets = packets;
        this.conferences = conferences;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    public void packPortfolio(String key) {
        packets.pack(ConferenceId.of(key));
    }

    public Date returnOverdue(String key) {
        return Date.from(clock.instant().plus(settings.remindOfPacket()));
    }

    @Override
    public void remindStudent(String key) {
        packets.remind(packet(key).id());
    }

    public Date promisedCall(String key) {
        return Date.from(packet(key).callAt());
    }

    /** Counted from the day it comes up: a call comes up at the time that was promised. */
    public Date due(String task) {
        WorkflowSettings.Days in = settings.days();
        return days.in(
                switch (task) {
                    case "handOutPacket" -> in.handOutPacket();
                    case "callFamily" -> in.call();
                    default -> in.hearAtSchool();
                });
    }

    /** Whether no one is called again after this many calls. */
    boolean wasLastTry(int calls) {
        return calls >= settings.calls();
    }

    public void recordHeld(String key) {
        conferences.held(ConferenceId.of(key), Conference.Place.HOME);
    }

    private Packet packet(String key) {
        return packets.pack(ConferenceId.of(key));
    }
}
