package org.studentled.scheduling.web;

import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.round.Calendar;
import org.studentled.scheduling.Bookings;
import org.studentled.scheduling.Family;
import org.studentled.scheduling.FreeTime;
import org.studentled.scheduling.Nights;

/** The plain sentences for what an evening can't give. */
@Component
class EveningRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        if (exception instanceof Bookings.JustTaken) {
            return Optional.of(new Refusal(409, "scheduling.justTaken"));
        }
        if (exception instanceof Nights.StartsTaken) {
            return Optional.of(new Refusal(409, "scheduling.startsTaken"));
        }
        if (exception instanceof Nights.OutOfRound) {
            return Optional.of(new Refusal(422, "scheduling.outOfRound"));
        }
        if (exception instanceof Calendar.DatesOutOfOrder) {
            return Optional.of(new Refusal(422, "scheduling.dateImpossible"));
        }
        if (exception instanceof Family.NotTheirs) {
            return Optional.of(new Refusal(403, "access.denied.family"));
        }
        if (exception instanceof FreeTime.Unreadable) {
            return Optional.of(new Refusal(422, "page.error.notUnderstood"));
        }
        if (exception instanceof PessimisticLockingFailureException) {
            return Optional.of(new Refusal(503, "scheduling.busy"));
        }
        return Optional.empty();
    }
}
