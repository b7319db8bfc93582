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
                ? Optional.of(new RequestRefused(status(error), key(error)))
                : Optional.empty();
    }

    private static int status(ConnectionError error) {
        return switch (error) {
            case TOO_BUSY, DOWN -> 503;
            case HALF, UNEXPECTED -> 502;
            case CONSENT_ENDED -> 410;
            case BAD_ADDRESS, PRIVATE_ADDRESS -> 422;
            default -> 409;
        };
    }
}
