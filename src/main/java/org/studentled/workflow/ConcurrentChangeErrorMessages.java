package org.studentled.workflow;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** Two people did the same thing in the same moment: one of them is told so, and nothing happens twice. */
@Component
class ConcurrentChangeErrorMessages implements ErrorMessageSource {

    private static final int DEEPEST = 10;

    /** Serialization failure, deadlock, duplicate key; H2's concurrent update and its deadlock. */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01", "23505", "90131", "HYT00");

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        boolean collision = Stream.<@Nullable Throwable>iterate(
                        exception, each -> each == null ? null : each.getCause())
                .limit(DEEPEST)
                .anyMatch(ConcurrentChangeErrorMessages::isCollision);
        return collision ? Optional.of(RequestRefused.conflict("workflow.atTheSameTime")) : Optional.empty();
    }

    private static boolean isCollision(@Nullable Throwable each) {
        return each instanceof OptimisticLockingException
                || each instanceof ConcurrencyFailureException
                || each instanceof DuplicateKeyException
                || each instanceof NullValueException gone && isTaskGone(gone.getMessage())
                || each instanceof SQLException sql && SQL_STATES.contains(String.valueOf(sql.getSQLState()));
    }

    /** Someone completed it between the question whether it waits and the answer. */
    private static boolean isTaskGone(@Nullable String message) {
        return message != null && message.startsWith("Cannot find task with id");
    }
}
