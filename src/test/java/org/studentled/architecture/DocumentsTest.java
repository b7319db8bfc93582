package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: files, types, decision records. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]+)+)[`.(]");
    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+|[A-Z]+(?:_[A-Z]+)+|[A-Z]{3,})`");
    private static final Pattern STATUS =
            Pattern.compile("Status: (accepted|replaced(?: in part)? by \\[?\\d{4}.*?) · Date: (\\d{4}-\\d{2}-\\d{2})");
    /** Names of other people's things that look like types of ours. */
    private static final Set<String> FOREIGN = Set.of(
            "BlackboardLearn",
            "RestClient",
            "HttpClient",
            "DnsResolver",
            "DataSource",
            "InputBuffer",
            "JdbcClient",
            "TransactionStore",
            "IsHidden",
            "LastModified",
            "MaxPoints",
            "NeedsGrading",
            "PassFail",
            "PointsNumerator",
            "ReleasedDate",
            "SelectBox",
            "CompleteIncomplete",
            "BarcodeDetector",
            "InProgress",
            "PendingManual",
            "FullyGraded",
            "ReadListener",
            "VersionResourceResolver",
            "OutOfMemoryError",
            "JavaLauncher",
            "ResourceUrlEncodingFilter");

    @Test
    void every_link_leads_to_a_file() throws IOException {
        for (Path document : documents()) {
            Path folder = document.toAbsolutePath().getParent();
            assertThat(LINK.matcher(Files.readString(document)).results().map(found -> found.group(1)))
                    .as("links in " + document)
                    .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
        }
    }

    @Test
    void every_type_they_name_exists() throws IOException {
        Set<String> types = types();
        for (Path document : documents()) {
            assertThat(TYPE.matcher(Files.readString(document)).results().map(found -> found.group(1)))
                    .as("types in " + document)
                    .allSatisfy(type -> assertThat(types.contains(type) || FOREIGN.contains(type))
                            .as("there is a type " + type)
                            .isTrue());
        }
    }

    /** Also names of one word, nested types and constants, which elsewhere may be words of the school. */
    @Test
    void every_name_in_the_guides_to_the_code_is_in_the_code() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(SourceRulesTest::text)
                    .collect(Collectors.joining());
        }
        for (String guide : List.of("docs/architecture.md", "docs/screens.md", "CONTRIBUTING.md")) {
            assertThat(NAME.matcher(Files.readString(Path.of(guide))).results().map(found -> found.group(1)))
                    .as("names in " + guide)
                    .allMatch(name -> Pattern.compile(
                                    "(class|record|interface|enum) " + name + "\\b|\\b" + name + "( =|,|;|\\()")
                            .matcher(code)
                            .find());
        }
    }

    @Test
    void every_decision_has_a_status_and_a_date_and_is_in_the_index() throws IOException {
        StringBuilder fresh = new StringBuilder();
        for (Path record : records()) {
            String name = record.getFileName().toString();
            List<String> lines = Files.readAllLines(record);
            String number = name.substring(0, 4);
            assertThat(lines.get(0)).as(name).startsWith("# " + number + ". ");
            Matcher status = STATUS.matcher(lines.get(2));
            assertThat(status.matches())
                    .as(name + ": third line, as in 0000-template.md")
                    .isTrue();
            fresh.append("| [%s](%s) | %s | %s | %s |%n"
                    .formatted(number, name, lines.get(0).substring(8), status.group(1), status.group(2))
                    .replace("\r", ""));
        }
        Path index = Path.of("docs", "decisions", "README.md");
        String today = Files.readString(index);
        int begin = today.indexOf("|---|---|---|---|\n") + "|---|---|---|---|\n".length();
        if (System.getProperty("readme.write") != null) {
            Files.writeString(index, today.substring(0, begin) + fresh);
            return;
        }
        assertThat(today.substring(begin))
                .as("the index; write it again with: mvn test -Dtest=DocumentsTest -Dreadme.write")
                .isEqualTo(fresh.toString());
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs", "decisions"))) {
            return files.filter(file -> file.getFileName().toString().matches("(?!0000)\\d{4}-[a-z0-9-]+\\.md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Stream.of(
                        Files.list(Path.of(".")).filter(Files::isRegularFile),
                        Files.walk(Path.of("docs")),
                        Files.walk(Path.of("lti-config")))
                .flatMap(each -> each)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
