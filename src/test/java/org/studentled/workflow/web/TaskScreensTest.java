package org.studentled.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who adds a task to a model and forgets its screen or its words hears of it here. */
class TaskScreensTest {

    static Stream<UserTask> tasks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream()
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream());
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void every_task_of_a_model_has_a_screen_a_name_and_for_students_a_hint(UserTask task) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/workflow.properties"))) {
            words.load(file);
        }
        // One task in two places of the model: InboxProjection shows both as one.
        String id = task.getId().replace("doMyWeekToo", "doMyWeek");

        assertThat(id.equals("doMyWeek") || TaskScreens.isKnown(id))
                .as("screen of %s", id)
                .isTrue();
        assertThat(words.getProperty("workflow.task." + id))
                .as("name of %s", id)
                .isNotBlank();
        if ("students".equals(task.getCamundaCandidateGroups())) {
            assertThat(words.getProperty("workflow.hint." + id))
                    .as("hint of %s", id)
                    .isNotBlank();
        }
    }
}
