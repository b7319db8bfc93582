package org.studentled.gradebooks;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.connect.ConnectionError;
import org.studentled.connect.RemoteError;
import org.studentled.connect.RemoteException;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** Explains on the screen why another system could not be read. */
@Component
class GradebookErrorMessages implements ErrorMessageSource {

    static String key(RemoteError error) {
        return "gradebooks.error." + error.name();
    }

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof RemoteException remote && remote.error() instanceof ConnectionError error
                ? Optional.of(new RequestRefused(kind(error), key(error)))
                : Optional.empty();
    }

    private static RequestRefused.Kind kind(ConnectionError error) {
        return switch (error) {
            case TOO_BUSY, DOWN -> RequestRefused.Kind.UNAVAILABLE;
            case HALF, UNEXPECTED -> RequestRefused.Kind.BAD_ANSWER;
            case CONSENT_ENDED -> RequestRefused.Kind.ENDED;
            case BAD_ADDRESS, PRIVATE_ADDRESS -> RequestRefused.Kind.INVALID;
            default -> RequestRefused.Kind.CONFLICT;
        };
    }
}
