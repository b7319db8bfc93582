package org.studentled.workflow;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.studentled.round.Band;
import org.studentled.round.BandChoice;

/** Asks the decision {@code script-band}, which a school may change. */
@Component
class BandByDecision implements BandChoice {

    private final DecisionService decisions;

    BandByDecision(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Band forGrade(int grade) {
        String band = decisions
                .evaluateDecisionTableByKey("script-band", Map.of("grade", grade))
                .getSingleEntry();
        return Band.valueOf(band);
    }
}
