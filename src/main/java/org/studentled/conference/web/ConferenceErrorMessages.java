package org.studentled.conference.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.DoorPass;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.page.Times;

/** Says on the screen that a conference no longer stands where the screen shows it, or that a pass is for later. */
@Component
class ConferenceErrorMessages implements ErrorMessageSource {

    private final Times times;

    ConferenceErrorMessages(Times times) {
        this.times = times;
    }

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof DoorPass.TooEarlyException early) {
            return Optional.of(RequestRefused.conflict("conference.pass.tooEarly", times.moment(early.opensAt())));
        }
        return exception instanceof Conference.ActionRefused
                ? Optional.of(RequestRefused.conflict("conference.error.standing"))
                : Optional.empty();
    }
}
