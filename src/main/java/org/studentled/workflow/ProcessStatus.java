package org.studentled.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;
import org.studentled.round.ParticipationId;

/** Where a child is: their process instances, with the steps that are done and those that wait now. */
@Component
public class ProcessStatus {

    /** Boxes, joins and questions are in the picture; in words they would say nothing. */
    private static final Predicate<HistoricActivityInstance> IN_WORDS =
            step -> !step.getActivityType().endsWith("Process")
                    && !step.getActivityType().endsWith("Body")
                    && !step.getActivityType().matches("(exclusive|parallel)Gateway");

    private final HistoryService history;
    private final RepositoryService repository;

    ProcessStatus(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    /** The child's own way through the round. */
    public Optional<Standing> findByParticipation(ParticipationId participation, String title) {
        return instance("participation", participation.value()).map(instance -> standing(instance, title));
    }

    /** A conference of the child, once the family is to be invited. */
    public Optional<Standing> ofConference(UUID conference, String title) {
        return instance("conference", conference).map(instance -> standing(instance, title));
    }

    /** The way home of a conference, if it took it. */
    public Optional<Standing> ofTakeHome(UUID conference, String title) {
        return instance("take-home", conference).map(instance -> standing(instance, title));
    }

    private Optional<HistoricProcessInstance> instance(String process, UUID businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey.toString())
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private Standing standing(HistoricProcessInstance instance, String title) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        Set<String> now = steps.stream()
                .filter(step -> step.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        Set<String> done = steps.stream()
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
        List<Place> places = steps.stream()
                .filter(step -> step.getEndTime() == null && IN_WORDS.test(step))
                .map(step -> new Place(
                        step.getActivityId(),
                        name(model, step.getActivityId()),
                        step.getActivityType().matches("intermediate.*|eventBased.*"),
                        step.getStartTime().toInstant()))
                .toList();
        return new Standing(Diagram.svg(model, title, now, done), places, instance.getEndTime() != null);
    }

    private static String name(BpmnModelInstance model, String id) {
        ModelElementInstance element = model.getModelElementById(id);
        String name = element instanceof FlowElement named ? named.getName() : null;
        return name == null ? "" : name;
    }

    /**
     * A model with the child in it.
     *
     * @param svg the picture
     * @param places where it waits now, in words
     */
    public record Standing(String svg, List<Place> places, boolean over) {}

    /**
     * Something the child, the teacher or the family is at, and since when.
     *
     * @param awaited whether it is something to happen rather than something to do
     */
    public record Place(String element, String name, boolean awaited, Instant since) {}
}
