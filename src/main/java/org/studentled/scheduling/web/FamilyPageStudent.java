package org.studentled.scheduling.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.FamilyActions;
import org.studentled.scheduling.FamilyVisitor;
import org.studentled.scheduling.TrustedAdults;

/**
 * What the family's page says of one child.
 *
 * @param arrival when the family is expected; nothing while no time is chosen
 * @param room where it is; empty for the classroom, or while no time is chosen
 * @param postponed whether their evening waits for a new date
 * @param from the day from which this family may choose, while others choose first
 * @param free the starts to choose from, or the near ones after someone else was faster
 */
record FamilyPageStudent(
        FamilyVisitor.Participant participant,
        @Nullable Instant arrival,
        String room,
        boolean over,
        boolean postponed,
        boolean justTaken,
        @Nullable LocalDate from,
        Booking.@Nullable Wish wish,
        List<TrustedAdults.Named> trusted,
        List<AvailableSlot> free,
        List<FamilyActions.FamilyAction> familyActions) {

    public List<LocalDate> evenings() {
        return free.stream().map(AvailableSlot::date).distinct().toList();
    }

    public List<AvailableSlot> on(LocalDate evening) {
        return free.stream().filter(time -> time.date().equals(evening)).toList();
    }
}
