package org.studentled.lms;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.ltijava.ServiceFailed;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** When an LMS does not answer, the screen says so; it is not an error of the person in front of it. */
@Component
class RosterErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof ServiceFailed failed
                ? Optional.of(RequestRefused.unavailable(key(RosterFailure.of(failed))))
                : Optional.empty();
    }

    private static String key(RosterFailure failure) {
        return failure == RosterFailure.SILENT ? "lms.silent" : "lms.list." + failure;
    }
}
