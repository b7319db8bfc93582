package org.studentled.calendar;

import java.util.List;

/**
 * What an imported calendar says, before anything of it is taken.
 *
 * @param offered what may become a line of the school's calendar, each named after its event
 * @param ignored what was passed over, and why
 */
public record IcsPreview(List<CalendarEntry> offered, List<Ignored> ignored) {

    /** An event that is no day off. */
    public record Ignored(String name, Reason reason) {}

    /** Why an event is passed over. */
    public enum Reason {
        /** It is at a time of day, as a meeting. */
        TIMED,
        CANCELED,
        /** It lies outside the days that are looked at, or repeats in a way that no day off does. */
        OUTSIDE,
        /** It ends before it begins. */
        BACKWARDS,
        /** It says no day. */
        NO_DAY
    }
}
