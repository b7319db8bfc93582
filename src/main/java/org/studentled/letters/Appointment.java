package org.studentled.letters;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Date;
import java.util.List;
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

    String cancelled(ZoneId zone, Instant written) {
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
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), rules(zone, from)));
        return Biweekly.write(calendar).go();
    }

    /** The zone's rules of today, from the year before the day on; a zone that never changes has one offset. */
    private static VTimezone rules(ZoneId zone, Instant day) {
        VTimezone rules = new VTimezone(zone.getId());
        int year = day.atZone(zone).getYear() - 1;
        List<ZoneOffsetTransitionRule> changes = zone.getRules().getTransitionRules();
        changes.forEach(change -> add(rules, zone, change, year));
        if (changes.isEmpty()) {
            UtcOffset always = offset(zone.getRules().getOffset(day).getTotalSeconds());
            StandardTime part = new StandardTime();
            describe(part, LocalDateTime.of(year, 1, 1, 0, 0), always, always);
            rules.addStandardTime(part);
        }
        return rules;
    }

    private static void add(VTimezone rules, ZoneId zone, ZoneOffsetTransitionRule change, int year) {
        ZoneOffsetTransition first = change.createTransition(year);
        UtcOffset from = offset(change.getOffsetBefore().getTotalSeconds());
        UtcOffset to = offset(change.getOffsetAfter().getTotalSeconds());
        if (zone.getRules().isDaylightSavings(first.getInstant())) {
            DaylightSavingsTime part = new DaylightSavingsTime();
            describe(part, first.getDateTimeBefore(), from, to);
            part.setRecurrenceRule(every(change));
            rules.addDaylightSavingsTime(part);
        } else {
            StandardTime part = new StandardTime();
            describe(part, first.getDateTimeBefore(), from, to);
            part.setRecurrenceRule(every(change));
            rules.addStandardTime(part);
        }
    }

    private static void describe(Observance part, LocalDateTime at, UtcOffset from, UtcOffset to) {
        part.setDateStart(new DateTimeComponents(
                at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute(), 0, false));
        part.setTimezoneOffsetFrom(from);
        part.setTimezoneOffsetTo(to);
    }

    /** As "the second Sunday of March", or "the last one of October". */
    private static Recurrence every(ZoneOffsetTransitionRule change) {
        int indicator = change.getDayOfMonthIndicator();
        int which = indicator < 0 ? -1 : (indicator - 1) / 7 + 1;
        java.time.DayOfWeek day = change.getDayOfWeek() == null ? java.time.DayOfWeek.SUNDAY : change.getDayOfWeek();
        return new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(change.getMonth().getValue())
                .byDay(which, DayOfWeek.valueOf(day.name()))
                .build();
    }

    private static UtcOffset offset(int seconds) {
        return new UtcOffset(seconds * 1000L);
    }
}
