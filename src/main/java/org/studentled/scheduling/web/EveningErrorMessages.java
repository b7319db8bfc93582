package org.studentled.scheduling.web;

import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.round.RoundDates;
import org.studentled.scheduling.AvailableSlot;
import org.studentled.scheduling.Booking;
import org.studentled.scheduling.Evening;
import org.studentled.scheduling.FamilyVisitor;

/** The plain sentences for what an evening can't give. */
@Component
class EveningErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof Booking.SlotTaken) {
            return Optional.of(RequestRefused.conflict("scheduling.justTaken"));
        }
        if (exception instanceof Evening.StartsTaken) {
            return Optional.of(RequestRefused.conflict("scheduling.startsTaken"));
        }
        if (exception instanceof Evening.DateOutOfRoundException) {
            return Optional.of(RequestRefused.invalid("scheduling.outOfRound"));
        }
        if (exception instanceof RoundDates.DatesOutOfOrderException) {
            return Optional.of(RequestRefused.invalid("scheduling.dateImpossible"));
        }
        if (exception instanceof FamilyVisitor.NotTheirStudentException) {
            return Optional.of(RequestRefused.notAllowed("access.denied.family"));
        }
        if (exception instanceof AvailableSlot.UnreadableSlotException) {
            return Optional.of(RequestRefused.invalid("page.error.notUnderstood"));
        }
        if (exception instanceof PessimisticLockingFailureException) {
            return Optional.of(RequestRefused.unavailable("scheduling.busy"));
        }
        return Optional.empty();
    }
}
