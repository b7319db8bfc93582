package org.studentled.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules every model keeps, so that it can be read aloud and none of its calls leads nowhere. */
class ModelsTest {

    private static final Pattern CALL = Pattern.compile("(\\w+Steps)\\.(\\w+)\\(");
    private static final Map<String, Class<?>> STEPS = Stream.of(
                    ConferenceRoundSteps.class,
                    WeeklyCollectionSteps.class,
                    ParticipationSteps.class,
                    ConferenceSteps.class,
                    TakeHomeSteps.class,
                    RemindersSteps.class,
                    FollowUpSteps.class)
            .collect(Collectors.toMap(ModelsTest::bean, type -> type));

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void is_valid_and_named_as_its_file(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Bpmn.validateModel(model);
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        assertThat(processes).singleElement().satisfies(process -> {
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_call_leads_to_a_method_of_the_models_own_steps(Path file) throws IOException {
        String process = file.getFileName().toString().replace(".bpmn", "");
        Matcher calls = CALL.matcher(Files.readString(file));
        Set<String> called = new TreeSet<>();
        while (calls.find()) {
            called.add(calls.group(1) + "." + calls.group(2));
        }
        assertThat(called).allSatisfy(call -> {
            String bean = call.substring(0, call.indexOf('.'));
            assertThat(bean.toLowerCase()).isEqualTo(process.replace("-", "") + "steps");
            Class<?> steps = Objects.requireNonNull(STEPS.get(bean));
            assertThat(Arrays.stream(steps.getDeclaredMethods()).map(Method::getName))
                    .contains(call.substring(call.indexOf('.') + 1));
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_service_task_is_called_as_the_method_it_calls(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> assertThat(
                                "external".equals(task.getCamundaType())
                                        ? "." + task.getCamundaTopic() + "("
                                        : task.getCamundaExpression())
                        // The id of an earlier model stays where history of running rounds names it.
                        .contains("." + task.getId().replace("remindChild", "remindStudent") + "("));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_part_has_words_a_teacher_understands(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<FlowNode> named = new ArrayList<>(model.getModelElementsByType(UserTask.class));
        named.addAll(model.getModelElementsByType(ServiceTask.class));
        named.addAll(model.getModelElementsByType(SubProcess.class));
        model.getModelElementsByType(Event.class).stream()
                .filter(event -> !(event.getParentElement() instanceof SubProcess))
                .forEach(named::add);
        assertThat(named)
                .allSatisfy(part -> assertThat(part.getName())
                        .as(part.getId())
                        .isNotBlank()
                        .matches("[A-Z].*")
                        .doesNotContain("${"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_decision_is_a_question_with_named_answers_and_one_way_without_condition(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing())
                            .extracting(SequenceFlow::getName)
                            .allSatisfy(answer -> assertThat(answer).isNotBlank());
                    assertThat(gateway.getOutgoing())
                            .filteredOn(flow -> flow.getConditionExpression() == null)
                            .containsExactly(gateway.getDefault());
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_dangles_and_everything_is_drawn(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(part -> {
            assertThat(drawn).contains(part.getId());
            boolean box = part instanceof SubProcess sub && sub.triggeredByEvent();
            boolean link =
                    !part.getChildElementsByType(LinkEventDefinition.class).isEmpty();
            assertThat(part.getIncoming().isEmpty())
                    .as("%s is reached", part.getId())
                    .isEqualTo(part instanceof StartEvent || box || isAttached(part) || (link && !isThrow(part)));
            assertThat(part.getOutgoing().isEmpty())
                    .as("%s goes on", part.getId())
                    .isEqualTo(part instanceof EndEvent || box || (link && isThrow(part)));
        });
        Set<String> lines = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .extracting(SequenceFlow::getId)
                .containsExactlyInAnyOrderElementsOf(lines);
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_task_of_people_has_its_words_on_the_screens(Path file) throws IOException {
        Properties words = new Properties();
        try (InputStream texts = getClass().getResourceAsStream("/messages/workflow.properties")) {
            words.load(texts);
        }
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        assertThat(model.getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(words).containsKey("workflow.task." + task.getId()));
    }

    private static boolean isAttached(FlowNode part) {
        return part.getElementType().getTypeName().equals("boundaryEvent");
    }

    private static boolean isThrow(FlowNode part) {
        return part.getElementType().getTypeName().equals("intermediateThrowEvent");
    }

    private static String bean(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
