package org.studentled.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: whose plans a change of the calendar would touch. Nothing moves before someone accepts it there. */
public interface CalendarDependents {

    /** What would be offered to be moved after the change, and is not offered already. */
    List<Effect> effects(CalendarSnapshot before, CalendarSnapshot after);

    /**
     * One day of a plan that would move.
     *
     * @param dayKey the message that names the day
     * @param week which week of collecting, where it is one
     * @param from where it is planned now; nothing for a week that would be added
     * @param to where it would be; nothing for a week that would be left out
     */
    record Effect(
            String className,
            String dayKey,
            @Nullable Integer week,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
