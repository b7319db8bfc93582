package org.studentled.takehome;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.studentled.page.Refusal;
import org.studentled.page.RefusalSource;

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
