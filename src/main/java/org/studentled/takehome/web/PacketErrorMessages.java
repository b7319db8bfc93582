package org.studentled.takehome.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.takehome.Packets;

/** The plain sentence for a call that can't be promised. */
@Component
class PacketErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        return exception instanceof Packets.CallInThePastException
                ? Optional.of(RequestRefused.invalid("takehome.callInThePast"))
                : Optional.empty();
    }
}
