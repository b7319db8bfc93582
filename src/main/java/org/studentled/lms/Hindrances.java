package org.studentled.lms;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;

/** Explains on the screen why another system could not be read. */
@Component
class Hindrances implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        return exception instanceof Hindrance hindrance
                ? Optional.of(new Refusal(status(hindrance), hindrance.messageKey()))
                : Optional.empty();
    }

    private static int status(Hindrance hindrance) {
        return switch (hindrance.kind()) {
            case TOO_BUSY, DOWN -> 503;
            case HALF, UNEXPECTED -> 502;
            case CONSENT_ENDED -> 410;
            case BAD_ADDRESS, PRIVATE_ADDRESS -> 422;
            default -> 409;
        };
    }
}
