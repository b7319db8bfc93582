package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting is known to IDEs (by the metadata that the build writes) and to administrators (docs/settings.md). */
class SettingsTest {

    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final String OURS = "(school|letters|papers|lms|classroom|lti)\\.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(" + OURS + "[a-z.-]+)[:}]");
    private static final Pattern VARIABLE = Pattern.compile("\\b((?:SCHOOL|LMS|CLASSROOM|LTI)_[A-Z_]*[A-Z])\\b");
    private static final Pattern NAME = Pattern.compile("`(" + OURS + "[a-z]+(?:[.-][a-z]+)*)`");

    private final TreeMap<String, JsonNode> metadata = metadata();

    @Test
    void every_setting_says_what_it_is() {
        assertThat(metadata.values())
                .as("a @param of the settings record, or META-INF/additional-spring-configuration-metadata.json")
                .allSatisfy(setting -> assertThat(described(setting))
                        .as(setting.path("name").asText())
                        .isNotBlank());
    }

    @Test
    void every_setting_that_the_code_asks_for_is_known() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path file : files(Path.of("src/main"), ".java", ".yaml")) {
            PLACEHOLDER.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
        }
        assertThat(metadata.keySet()).containsAll(asked);
    }

    @Test
    void the_documents_name_settings_that_exist() throws IOException {
        Set<String> variables =
                metadata.keySet().stream().map(SettingsTest::variable).collect(Collectors.toSet());
        List<Path> documents = Stream.of(
                        files(Path.of("docs"), ".md"),
                        files(Path.of("lti-config"), ".md"),
                        List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("compose.yaml")))
                .flatMap(List::stream)
                .toList();
        for (Path document : documents) {
            String text = Files.readString(document);
            assertThat(VARIABLE.matcher(text).results().map(found -> found.group(1)))
                    .as("environment variables in " + document)
                    .allSatisfy(each -> assertThat(variables).contains(each));
            assertThat(NAME.matcher(text).results().map(SettingsTest::firstGroup))
                    .as("settings in " + document)
                    .allSatisfy(each -> assertThat(metadata.keySet()).anyMatch(known -> isOrHolds(known, each)));
        }
    }

    @Test
    void the_list_of_settings_is_that_of_the_build() throws IOException {
        StringBuilder fresh = new StringBuilder("""
                # Settings

                Set any of them as an environment variable (`SCHOOL_ZONE=America/Chicago`), on the command line
                (`--school.zone=America/Chicago`) or in `application.yaml` beside the jar. [Running it](operations.md) says which ones
                a school needs. This page is written from the configuration metadata:
                `mvn test -Dtest=SettingsTest -Dreadme.write`.

                | setting | environment variable | default | what it is |
                |---|---|---|---|
                """);
        metadata.forEach((name, setting) -> fresh.append("| `")
                .append(name)
                .append("` | `")
                .append(variable(name))
                .append("` | ")
                .append(value(setting.path("defaultValue")))
                .append(" | ")
                .append(described(setting))
                .append(" |\n"));
        if (System.getProperty("readme.write") != null) {
            Files.writeString(PAGE, fresh);
            return;
        }
        assertThat(PAGE)
                .as("write it again with: mvn test -Dtest=SettingsTest -Dreadme.write")
                .hasContent(fresh.toString());
    }

    private static String described(JsonNode setting) {
        String text = setting.path("description")
                .asText()
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|");
        String replaced = setting.path("deprecation").path("replacement").asText();
        return replaced.isEmpty() ? text : "old name of `" + replaced + "`";
    }

    private static String value(JsonNode value) {
        return value.isArray() || value.asText().isEmpty() ? "" : "`" + value.asText() + "`";
    }

    private static String firstGroup(MatchResult found) {
        return found.group(1);
    }

    /** A group such as {@code school.keep} may be named as a whole, an entry of a list by its place. */
    private static boolean isOrHolds(String known, String named) {
        return known.equals(named) || known.startsWith(named + ".");
    }

    private static String variable(String name) {
        return name.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static TreeMap<String, JsonNode> metadata() {
        TreeMap<String, JsonNode> settings = new TreeMap<>();
        try (InputStream file =
                SettingsTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            assertThat(file)
                    .as("written by the configuration processor when Maven compiles")
                    .isNotNull();
            new ObjectMapper()
                    .readTree(file)
                    .path("properties")
                    .forEach(setting -> settings.put(setting.path("name").asText(), setting));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return settings;
    }

    private static List<Path> files(Path below, String... ends) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
