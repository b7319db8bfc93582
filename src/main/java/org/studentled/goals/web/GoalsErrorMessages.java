package org.studentled.goals.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goals;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** The plain sentences for goals that are not written yet. */
@Component
class GoalsErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof Goals.GoalMissingException
                ? Optional.of(RequestRefused.invalid("goals.error.noGoal"))
                : Optional.empty();
    }
}
