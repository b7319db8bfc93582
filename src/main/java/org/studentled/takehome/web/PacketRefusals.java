package org.studentled.takehome.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;
import org.studentled.takehome.Packets;

/** The plain sentence for a call that can't be promised. */
@Component
class PacketRefusals implements RefusalSource {

    @Override
    public Optional<Refusal> refusalOf(Exception exception) {
        return exception instanceof Packets.CallInThePast
                ? Optional.of(new Refusal(422, "takehome.callInThePast"))
                : Optional.empty();
    }
}
