package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Remembers every sequence flow that was taken, so that a model's tests can be asked whether they left one out. */
@Component
class FlowCoverage extends AbstractProcessEnginePlugin {

    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreBPMNParseListeners(List.of(new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                flow.addListener(
                        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) taken -> TAKEN.add(flow.getId()));
            }
        }));
    }

    static void assertEveryFlowTaken(RepositoryService repository, String process) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> left =
                repository.getBpmnModelInstance(definition).getModelElementsByType(SequenceFlow.class).stream()
                        .filter(flow -> !(flow.getSource()
                                .getElementType()
                                .getTypeName()
                                .equals("eventBasedGateway")))
                        .map(SequenceFlow::getId)
                        .filter(flow -> !TAKEN.contains(flow))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(left).as("sequence flows of %s no test took", process).isEmpty();
    }
}
