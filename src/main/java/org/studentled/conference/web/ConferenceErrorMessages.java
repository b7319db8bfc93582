package org.studentled.conference.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;

/** Says on the screen that a conference no longer stands where the screen shows it. */
@Component
class ConferenceErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof Conference.ActionRefused
                ? Optional.of(RequestRefused.conflict("conference.error.standing"))
                : Optional.empty();
    }
}
