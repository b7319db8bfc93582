package org.studentled.workflow;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/**
 * A task whose process is gone, as a database leaves it that lost a part of its file or was put back by halves: the
 * engine stumbles over what it takes for granted, and whoever is at the screen reads a sentence instead of a fault.
 */
@Component
class LostProcessErrorMessages implements ErrorMessageSource {

    private static final Logger log = LoggerFactory.getLogger(LostProcessErrorMessages.class);
    private static final String ENGINE = "org.camunda.bpm.engine.";

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        StackTraceElement[] trace = exception.getStackTrace();
        boolean lost = exception instanceof NullPointerException
                && trace.length > 0
                && trace[0].getClassName().startsWith(ENGINE);
        if (!lost) {
            return Optional.empty();
        }
        log.error("A task without its process: {}", trace[0]);
        return Optional.of(RequestRefused.conflict("workflow.lostPlace"));
    }
}
