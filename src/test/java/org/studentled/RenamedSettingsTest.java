package org.studentled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Settings that an installation gave by their old names still count, and the log names the new ones. */
@ExtendWith(OutputCaptureExtension.class)
class RenamedSettingsTest {

    private static final String VALUE = "PT7M";

    static Stream<Map.Entry<String, String>> renamed() {
        return RenamedSettings.NAMES.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("renamed")
    void an_old_name_on_the_command_line_still_counts(Map.Entry<String, String> names, CapturedOutput log) {
        Environment school = start(Map.of(), "--" + names.getKey() + "=" + VALUE);

        assertThat(school.getProperty(names.getValue())).isEqualTo(VALUE);
        assertThat(warnings(log))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(names.getKey() + " is called " + names.getValue())
                        .doesNotContain(VALUE));
    }

    @ParameterizedTest
    @MethodSource("renamed")
    void an_old_name_in_the_environment_still_counts(Map.Entry<String, String> names, CapturedOutput log) {
        String variable = names.getKey().toUpperCase(Locale.ROOT).replace('.', '_');
        // As the documents wrote them, and as Spring Boot would.
        for (String written : List.of(variable.replace('-', '_'), variable.replace("-", ""))) {
            assertThat(start(Map.of(written, VALUE)).getProperty(names.getValue()))
                    .as(written)
                    .isEqualTo(VALUE);
        }
        assertThat(warnings(log)).hasSize(2);
    }

    @Test
    void of_both_names_the_new_one_counts_and_the_log_says_so(CapturedOutput log) {
        Environment school = start(Map.of("LTI_PATIENCE", "9s", "LTI_REQUEST_TIMEOUT", "7s"));

        assertThat(school.getProperty("lti.request-timeout")).isEqualTo("7s");
        assertThat(warnings(log))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("lti.patience", "the new one counts")
                        .doesNotContain("9s"));
    }

    @Test
    void the_applications_own_default_gives_way_to_an_old_name() {
        assertThat(start(Map.of()).getProperty("school.retention.letters")).isEqualTo("400d");
        assertThat(start(Map.of("SCHOOL_KEEP_LETTERS", "30d")).getProperty("school.retention.letters"))
                .isEqualTo("30d");
    }

    @Test
    void nothing_is_said_of_settings_that_have_their_new_names(CapturedOutput log) {
        start(Map.of("LTI_REQUEST_TIMEOUT", "7s"));

        assertThat(warnings(log)).isEmpty();
    }

    @Test
    void the_changelog_tells_each_old_name() throws IOException {
        assertThat(Files.readAllLines(Path.of("CHANGELOG.md")))
                .containsAll(renamed()
                        .map(names -> "| `%s` | `%s` |".formatted(names.getKey(), names.getValue()))
                        .toList());
    }

    private static List<String> warnings(CapturedOutput log) {
        return log.getAll().lines().filter(line -> line.contains(" is called ")).toList();
    }

    private static Environment start(Map<String, Object> variables, String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(environment);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getEnvironment();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
