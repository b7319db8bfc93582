package org.studentled.workflow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever name a model of today or of an earlier version calls, someone answers. */
class EarlierCallsTest {

    private static final Pattern CALL = Pattern.compile("(\\w+Steps)\\.(\\w+)\\(");

    private static final Map<String, Class<?>> STEPS = Map.of(
            "conferenceRoundSteps", ConferenceRoundSteps.class,
            "conferenceSteps", ConferenceSteps.class,
            "followUpSteps", FollowUpSteps.class,
            "participationSteps", ParticipationSteps.class,
            "remindersSteps", RemindersSteps.class,
            "takeHomeSteps", TakeHomeSteps.class,
            "weeklyCollectionSteps", WeeklyCollectionSteps.class);

    @Test
    void every_call_of_a_model_is_answered() throws IOException {
        Set<String> unanswered = new TreeSet<>();
        for (Path model : models()) {
            CALL.matcher(Files.readString(model)).results().forEach(call -> {
                if (!answers(call.group(1), call.group(2))) {
                    unanswered.add(model + ": " + call.group());
                }
            });
        }
        assertThat(unanswered).isEmpty();
    }

    @Test
    void names_of_models_that_are_in_schools_already_are_answered() {
        assertThat(List.of(
                        answers("conferenceRoundSteps", "openNight"),
                        answers("conferenceRoundSteps", "nightBegins"),
                        answers("conferenceSteps", "nobodyCame"),
                        answers("conferenceSteps", "hasRegret"),
                        answers("takeHomeSteps", "remindChild"),
                        answers("weeklyCollectionSteps", "children")))
                .containsOnly(true);
    }

    private static boolean answers(String bean, String method) {
        return Arrays.stream(requireNonNull(STEPS.get(bean)).getMethods())
                .anyMatch(one -> one.getName().equals(method));
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> today = Files.list(Path.of("bpmn"));
                Stream<Path> before = Files.list(Path.of("src/test/resources/models-before"))) {
            return Stream.concat(today, before)
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .toList();
        }
    }
}
