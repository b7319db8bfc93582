package org.studentled.round.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.round.Participation;
import org.studentled.round.Round;
import org.studentled.round.RoundDates.DatesOutOfOrderException;
import org.studentled.school.Adult;

/** The plain sentences for what a round or a family can't be. */
@Component
class RoundErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof DatesOutOfOrderException dates) {
            return Optional.of(RequestRefused.invalid(
                    "round.error.order", DatesForm.nameOf(dates.earlier()), DatesForm.nameOf(dates.later())));
        }
        if (exception instanceof Round.AlreadyStarted) {
            return Optional.of(RequestRefused.conflict("round.error.alreadyRunning"));
        }
        if (exception instanceof Round.AlreadyClosed) {
            return Optional.of(RequestRefused.conflict("round.error.alreadyClosed"));
        }
        if (exception instanceof Participation.NotTakingPartException) {
            return Optional.of(RequestRefused.conflict("round.error.notTakingPart"));
        }
        if (exception instanceof Adult.UnreachableException adult) {
            return Optional.of(RequestRefused.invalid("school.family.unreachable." + adult.channel()));
        }
        return Optional.empty();
    }
}
