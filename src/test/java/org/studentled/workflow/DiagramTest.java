package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"conference-round", "weekly-collection", "participation", "conference", "take-home", "reminders"
            })
    void shows_every_part_of_the_model(String process) throws Exception {
        try (InputStream file = getClass().getResourceAsStream("/bpmn/" + process + ".bpmn")) {
            var model = Bpmn.readModelFromStream(file);

            String svg = Diagram.svg(model, process, Set.of(), Set.of());

            int parts = model.getModelElementsByType(FlowNode.class).size();
            assertThat(svg.split("<g class=\"diagram-part", -1)).hasSize(parts + 1);
        }
    }
}
