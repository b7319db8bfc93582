package org.studentled.goals.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goal;
import org.studentled.goals.Goals;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** The plain sentences for what a goal can't do. */
@Component
class GoalsErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof Goals.GoalMissingException) {
            return Optional.of(RequestRefused.invalid("goals.error.noGoal"));
        }
        if (exception instanceof Goal.NoAnswerException) {
            return Optional.of(RequestRefused.invalid("goals.error.noStatus"));
        }
        if (exception instanceof Goal.ActionRefused refused) {
            return Optional.of(RequestRefused.conflict(
                    refused.action() == Goal.Action.REWORD ? "goals.error.lastGoal" : "goals.error.doesNotGoOn"));
        }
        return Optional.empty();
    }
}
