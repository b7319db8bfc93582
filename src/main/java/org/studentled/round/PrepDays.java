package org.studentled.round;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.studentled.school.SchoolDays;

/** The five days of preparing: days on which there is school, from the first one on, and all before the evening. */
@Component
public class PrepDays {

    private static final int LAST = 5;

    private final SchoolDays schoolDays;

    PrepDays(SchoolDays schoolDays) {
        this.schoolDays = schoolDays;
    }

    /** @param number from 1 to 5; where the evening comes earlier, the last school day before it stands for the rest */
    public LocalDate day(RoundDates dates, int number) {
        LocalDate day = schoolDays.after(schoolDays.onOrAfter(dates.prepFrom()), number - 1);
        return day.isBefore(dates.evening()) ? day : lastBeforeEvening(dates);
    }

    public LocalDate last(RoundDates dates) {
        return day(dates, LAST);
    }

    /** By when what has to be done for the evening is done. */
    public LocalDate lastBeforeEvening(RoundDates dates) {
        return schoolDays.before(dates.evening());
    }
}
