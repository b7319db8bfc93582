package org.studentled.scheduling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Errands;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FreeTime;
import org.studentled.scheduling.TrustedAdults;

/**
 * What the family's page says of one child.
 *
 * @param arrival when the family is expected; nothing while no time is chosen
 * @param room where it is; empty for the classroom, or while no time is chosen
 * @param from the day from which this family may choose, while others choose first
 * @param free the starts to choose from, or the near ones after someone else was faster
 */
record ChildAtHome(
        Family.Child child,
        @Nullable Instant arrival,
        String room,
        boolean over,
        boolean justTaken,
        @Nullable LocalDate from,
        Booking.@Nullable Wish wish,
        List<TrustedAdults.Named> trusted,
        List<FreeTime> free,
        List<Errands.Errand> errands) {

    public List<LocalDate> evenings() {
        return free.stream().map(FreeTime::evening).distinct().toList();
    }

    public List<FreeTime> on(LocalDate evening) {
        return free.stream().filter(time -> time.evening().equals(evening)).toList();
    }
}
