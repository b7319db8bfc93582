package org.studentled.takehome.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.ErrorMessageSource;
import org.studentled.page.RequestRefused;
import org.studentled.takehome.Packet;

/** The plain sentences for what a packet can't do. */
@Component
class PacketErrorMessages implements ErrorMessageSource {

    @Override
    public Optional<RequestRefused> messageFor(Exception exception) {
        if (exception instanceof Packet.CallInThePastException) {
            return Optional.of(RequestRefused.invalid("takehome.callInThePast"));
        }
        if (exception instanceof Packet.NotHandedOutException) {
            return Optional.of(RequestRefused.invalid("takehome.returns.notOut"));
        }
        return Optional.empty();
    }
}
