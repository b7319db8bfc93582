package org.studentled.lms;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** Explains on the screen why another system could not be read. */
@Component
class GradebookErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof GradebookException failure
                ? Optional.of(new RequestRefused(status(failure), failure.messageKey()))
                : Optional.empty();
    }

    private static int status(GradebookException exception) {
        return switch (exception.kind()) {
            case TOO_BUSY, DOWN -> 503;
            case HALF, UNEXPECTED -> 502;
            case CONSENT_ENDED -> 410;
            case BAD_ADDRESS, PRIVATE_ADDRESS -> 422;
            default -> 409;
        };
    }
}
