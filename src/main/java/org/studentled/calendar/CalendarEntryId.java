package org.studentled.calendar;

import java.util.UUID;
import org.studentled.school.RandomIds;

/** Names one entry of the calendar for good, whatever it is called later. */
public record CalendarEntryId(UUID value) {

    public static CalendarEntryId random() {
        return new CalendarEntryId(RandomIds.next());
    }

    public static CalendarEntryId of(String text) {
        return new CalendarEntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
