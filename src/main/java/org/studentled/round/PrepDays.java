package org.studentled.round;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.studentled.calendar.SchoolCalendar;
import org.studentled.calendar.SchoolCalendars;

/** The five days of preparing: days on which there is school, from the first one on, and all before the evening. */
@Component
public class PrepDays {

    private static final int LAST = 5;

    private final SchoolCalendars calendars;

    PrepDays(SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    /** @param number from 1 to 5; where the evening comes earlier, the last school day before it stands for the rest */
    public LocalDate day(Round round, int number) {
        SchoolCalendar calendar = calendars.ofClass(round.classId());
        LocalDate evening = round.dates().evening();
        LocalDate day = calendar.after(calendar.onOrAfter(round.dates().prepFrom()), number - 1);
        return day.isBefore(evening) ? day : calendar.before(evening);
    }

    public LocalDate last(Round round) {
        return day(round, LAST);
    }

    /** By when what has to be done for the evening is done. */
    public LocalDate lastBeforeEvening(Round round) {
        return calendars.ofClass(round.classId()).before(round.dates().evening());
    }
}
