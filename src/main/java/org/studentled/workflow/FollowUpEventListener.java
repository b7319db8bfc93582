package org.studentled.workflow;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.studentled.conference.FollowUp;
import org.studentled.round.Participations;

/** Promises to families, told to the model that keeps them in the inbox until they are done. */
@Component
class FollowUpEventListener {

    private final Engine engine;
    private final Participations participations;

    FollowUpEventListener(Engine engine, Participations participations) {
        this.engine = engine;
        this.participations = participations;
    }

    @EventListener
    void on(FollowUp.Promised promised) {
        String round = participations.get(promised.participation()).roundId().toString();
        engine.start(
                "follow-up",
                promised.followUp(),
                Map.of(
                        Engine.ROUND,
                        round,
                        Engine.PARTICIPATION,
                        promised.participation().toString()));
    }

    @EventListener
    void on(FollowUp.Kept kept) {
        engine.complete("followUp", kept.followUp());
    }
}
