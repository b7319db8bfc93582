package org.studentled.classroom;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.classroom.google.ClassroomException;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** Says at the screen what is in the way with Google Classroom. */
@Component
class ClassroomErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof ClassroomException failure
                ? Optional.of(new RequestRefused(kind(failure), failure.kind().messageKey()))
                : Optional.empty();
    }

    private static RequestRefused.Kind kind(ClassroomException exception) {
        return switch (exception.kind()) {
            case TOO_BUSY, DOWN -> RequestRefused.Kind.UNAVAILABLE;
            case UNEXPECTED, CLIENT_REFUSED -> RequestRefused.Kind.BAD_ANSWER;
            case CONSENT_ENDED -> RequestRefused.Kind.ENDED;
            case NOT_FOUND -> RequestRefused.Kind.NOT_FOUND;
            case FORBIDDEN, API_DISABLED, SCOPES_MISSING, NOT_OURS -> RequestRefused.Kind.NOT_ALLOWED;
            default -> RequestRefused.Kind.CONFLICT;
        };
    }
}
