package org.studentled.classroom;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** Says at the screen what is in the way with Google Classroom. */
@Component
class ClassroomErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof ClassroomException failure
                ? Optional.of(new RequestRefused(status(failure), failure.kind().messageKey()))
                : Optional.empty();
    }

    private static int status(ClassroomException exception) {
        return switch (exception.kind()) {
            case TOO_BUSY, DOWN -> 503;
            case UNEXPECTED, CLIENT_REFUSED -> 502;
            case CONSENT_ENDED -> 410;
            case NOT_FOUND -> 404;
            case FORBIDDEN, API_DISABLED, SCOPES_MISSING, NOT_OURS -> 403;
            default -> 409;
        };
    }
}
