package org.studentled.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;

/** Two people did the same thing in the same moment: one of them is told so, and nothing happens twice. */
@Component
class AtTheSameTime implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        boolean collision = exception instanceof OptimisticLockingException
                || exception instanceof OptimisticLockingFailureException
                || exception.getCause() instanceof OptimisticLockingException
                || exception.getCause() instanceof OptimisticLockingFailureException;
        return collision ? Optional.of(new Refusal(409, "workflow.atTheSameTime")) : Optional.empty();
    }
}
