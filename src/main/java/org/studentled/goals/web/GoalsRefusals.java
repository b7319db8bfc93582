package org.studentled.goals.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.goals.Goals;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;

/** The plain sentences for goals that are not written yet. */
@Component
class GoalsRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        return exception instanceof Goals.NoGoal
                ? Optional.of(new Refusal(422, "goals.error.noGoal"))
                : Optional.empty();
    }
}
