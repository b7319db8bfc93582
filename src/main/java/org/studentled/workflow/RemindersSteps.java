package org.studentled.workflow;

import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceId;
import org.studentled.conference.Conferences;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Reminders;

/** What the model {@code reminders} asks of the school; the business key is the conference's id. */
@Component
public class RemindersSteps {

    private final Conferences conferences;
    private final Reminders reminders;
    private final Clock clock;

    RemindersSteps(Conferences conferences, Reminders reminders, Clock clock) {
        this.conferences = conferences;
        this.reminders = reminders;
        this.clock = clock;
    }

    public Date weekBefore(String key) {
        return at(key, Booking.Ahead.WEEK);
    }

    public Date dayBefore(String key) {
        return at(key, Booking.Ahead.DAY);
    }

    public Date hoursBefore(String key) {
        return at(key, Booking.Ahead.HOURS);
    }

    public void remindWeekBefore(String key) {
        send(key, Booking.Ahead.WEEK);
    }

    public void remindDayBefore(String key) {
        send(key, Booking.Ahead.DAY);
    }

    public void remindHoursBefore(String key) {
        send(key, Booking.Ahead.HOURS);
    }

    /** Without a time there is nothing to wait for: the step that follows finds no one to remind. */
    private Date at(String key, Booking.Ahead ahead) {
        Conference conference = conferences.get(ConferenceId.of(key));
        return Date.from(reminders
                .at(conference.participationId(), conference.householdId(), ahead)
                .orElseGet(clock::instant));
    }

    private void send(String key, Booking.Ahead ahead) {
        Conference conference = conferences.get(ConferenceId.of(key));
        reminders.send(conference.participationId(), conference.householdId(), ahead);
    }
}
