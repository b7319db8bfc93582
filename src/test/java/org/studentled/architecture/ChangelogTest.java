package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.studentled.architecture.SourceRulesTest.files;
import static org.studentled.architecture.SourceRulesTest.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever reads the database beside the application finds each renamed table and column in the changelog. */
class ChangelogTest {

    private static final Pattern RENAMED =
            Pattern.compile("(?m)^alter table (\\w+) rename (?:column (\\w+) )?to (\\w+);");
    private static final Pattern VERSION = Pattern.compile("/V(\\d+)(?:_(\\d+))?__");

    @Test
    void every_renamed_table_and_column_is_told() {
        Map<String, String> before = new HashMap<>();
        Map<String, List<String>> columns = new HashMap<>();
        files("src/main/resources/db/migration").stream()
                .filter(file -> number(file, 2) > 900)
                .sorted(Comparator.<Path>comparingInt(file -> number(file, 1)).thenComparing(file -> number(file, 2)))
                .forEach(file -> RENAMED.matcher(text(file)).results().forEach(found -> {
                    String table = found.group(1);
                    String now = found.group(3);
                    if (found.group(2) == null) {
                        before.put(now, before.getOrDefault(table, table));
                        columns.put(now, columns.getOrDefault(table, List.of()));
                    } else {
                        var renamed = new ArrayList<>(columns.getOrDefault(table, List.of()));
                        renamed.add("`%s` → `%s`".formatted(found.group(2), now));
                        columns.put(table, renamed);
                    }
                }));

        List<String> told = text(Path.of("CHANGELOG.md")).lines().toList();
        assertThat(columns)
                .hasSizeGreaterThan(30)
                .allSatisfy((table, renamed) -> assertThat(told)
                        .as(table)
                        .anyMatch(line ->
                                line.startsWith("| `%s` | `%s` |".formatted(before.getOrDefault(table, table), table))
                                        && renamed.stream().allMatch(line::contains)));
    }

    private static int number(Path file, int part) {
        Matcher version = VERSION.matcher(file.toString().replace('\\', '/'));
        return version.find() && version.group(part) != null ? Integer.parseInt(version.group(part)) : 0;
    }
}
