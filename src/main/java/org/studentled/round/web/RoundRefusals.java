package org.studentled.round.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.round.Calendar.DatesOutOfOrder;
import org.studentled.round.Rounds;
import org.studentled.school.Adult;

/** The plain sentences for what a round or a family can't be. */
@Component
class RoundRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        if (exception instanceof DatesOutOfOrder dates) {
            return Optional.of(new Refusal(
                    422, "round.error.order", TypedDates.nameOf(dates.earlier()), TypedDates.nameOf(dates.later())));
        }
        if (exception instanceof Rounds.AlreadyRunning) {
            return Optional.of(new Refusal(409, "round.error.alreadyRunning"));
        }
        if (exception instanceof Rounds.AlreadyClosed) {
            return Optional.of(new Refusal(409, "round.error.alreadyClosed"));
        }
        if (exception instanceof Adult.Unreachable adult) {
            return Optional.of(new Refusal(422, "school.family.unreachable." + adult.channel()));
        }
        return Optional.empty();
    }
}
