package org.studentled.classroom;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;

/** Says at the screen what is in the way with Google Classroom. */
@Component
class TroubleRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        return exception instanceof Trouble trouble
                ? Optional.of(new Refusal(status(trouble), trouble.kind().messageKey()))
                : Optional.empty();
    }

    private static int status(Trouble trouble) {
        return switch (trouble.kind()) {
            case TOO_BUSY, DOWN -> 503;
            case UNEXPECTED, CLIENT_REFUSED -> 502;
            case CONSENT_ENDED -> 410;
            case NOT_FOUND -> 404;
            case FORBIDDEN, API_DISABLED, SCOPES_MISSING, NOT_OURS -> 403;
            default -> 409;
        };
    }
}
