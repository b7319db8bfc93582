package org.studentled.school;

import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Counts as a school does: no weekends, and no days off. */
@Component
@EnableConfigurationProperties(SchoolDaySettings.class)
public class SchoolDays {

    /** Whoever sets a whole year off still gets a day. */
    private static final int FURTHEST = 366;

    private final SchoolDaySettings settings;

    SchoolDays(SchoolDaySettings settings) {
        this.settings = settings;
    }

    /** The last of so many school days after this day. */
    public LocalDate after(LocalDate day, int schoolDays) {
        LocalDate last = day;
        for (int counted = 0; counted < schoolDays; counted++) {
            last = onOrAfter(last.plusDays(1));
        }
        return last;
    }

    /** This day, or the first school day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        return day.datesUntil(day.plusDays(FURTHEST))
                .filter(settings::isSchoolDay)
                .findFirst()
                .orElse(day);
    }

    /** The last school day before this day. */
    public LocalDate before(LocalDate day) {
        LocalDate before = day.minusDays(1);
        for (int back = 0; back < FURTHEST && !settings.isSchoolDay(before); back++) {
            before = before.minusDays(1);
        }
        return settings.isSchoolDay(before) ? before : day.minusDays(1);
    }
}
