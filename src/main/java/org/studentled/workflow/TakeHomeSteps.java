package org.studentled.workflow;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.takehome.Packet;
import org.studentled.takehome.Packets;

/** What the model {@code take-home} asks of the school; the business key is the conference's id. */
@Component
public class TakeHomeSteps {

    static final int MOST_CALLS = 3;
    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(3);

    private final Packets packets;
    private final Conferences conferences;
    private final Clock clock;

    TakeHomeSteps(Packets packets, Conferences conferences, Clock clock) {
        this.packets = packets;
        this.conferences = conferences;
        this.clock = clock;
    }

    public void packPortfolio(String key) {
        packets.pack(ConferenceId.of(key));
    }

    public Date returnOverdue(String key) {
        return Date.from(clock.instant().plus(BETWEEN_REMINDERS));
    }

    public void remindChild(String key) {
        packets.remind(packet(key).id());
    }

    public Date promisedCall(String key) {
        return Date.from(packet(key).callAt());
    }

    public void recordHeld(String key) {
        conferences.held(ConferenceId.of(key), Conference.Place.HOME);
    }

    private Packet packet(String key) {
        return packets.pack(ConferenceId.of(key));
    }
}
