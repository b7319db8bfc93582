package org.studentled.letters;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;

/**
 * A conference as a calendar keeps it: in the school's own zone, whose rules it carries along, so that it stays right
 * through a change of the clocks and in whatever zone the telephone is.
 *
 * @param key the same for all letters about one conference: a later one takes the place of an earlier one
 */
record Appointment(String key, Instant from, Duration length, String title, String room) {

    static final String TYPE = "text/calendar; charset=UTF-8; method=";

    String planned(ZoneId zone, Instant written) {
        return file(zone, written, Method.PUBLISH, Status.CONFIRMED);
    }

    String canceled(ZoneId zone, Instant written) {
        return file(zone, written, Method.CANCEL, Status.CANCELLED);
    }

    private String file(ZoneId zone, Instant written, String method, String state) {
        ICalendar calendar = new ICalendar();
        calendar.setMethod(method);
        VEvent event = new VEvent();
        event.setUid(key);
        event.setSequence((int) (written.getEpochSecond() - 1_700_000_000));
        event.setDateTimeStamp(Date.from(written));
        event.setDateStart(Date.from(from));
        event.setDateEnd(Date.from(from.plus(length)));
        event.setSummary(title);
        event.setStatus(new Status(state));
        if (!room.isEmpty()) {
            event.setLocation(room);
        }
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(TimeZone.getTimeZone(zone), CalendarTimezone.around(zone, from)));
        return Biweekly.write(calendar).go();
    }
}
