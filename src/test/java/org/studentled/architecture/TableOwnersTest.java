package org.studentled.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.GenericTypeResolver;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.DefaultNamingStrategy;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;

/** Modules meet through types and events, not through each other's tables. */
class TableOwnersTest {

    private static final String MAIN = "src/main/java/org/studentled";
    private static final Pattern LISTED = Pattern.compile("Tables: ((?:\\{@code \\w+}(?:, )?)+)");
    private static final Pattern CODE = Pattern.compile("\\{@code (\\w+)}");

    /** As in the modules' {@code TablePersonalData} and {@code JoinedRows}. */
    private static final Pattern ERASED =
            Pattern.compile("(?:\\.and(?:Shared|Loosened)?|\\brows\\.(?:move|moveNew|delete))\\(\\s*\"(\\w+)\"");

    private static final Pattern SAVED = Pattern.compile("(?i)\\b(insert into|update)\\s+(\\w+)");

    /** Who changes many rows of aggregates with one statement, and why no one is overwritten by it. */
    private static final Map<String, String> MANY_AT_ONCE = Map.of(
            "ClassJoining", "both classes are locked",
            "RoundClassJoinEventListener", "both classes are locked",
            "ScoresClassJoinEventListener", "both classes are locked",
            "MismatchedScores", "scores are corrected by a new row, never in place",
            "StaffTable", "one column that no screen writes");

    private static final List<JavaTexts.Text> TEXTS = JavaTexts.in(SourceRulesTest.files(MAIN).stream()
            .filter(file -> file.toString().endsWith(".java"))
            .toList());
    private static final Map<String, String> OWNERS = owners();

    @Test
    void no_module_reads_or_writes_the_tables_of_another() {
        Set<String> strange = new TreeSet<>();
        for (JavaTexts.Text text : TEXTS) {
            String module = module(text.file());
            tables(text).stream()
                    .filter(table -> OWNERS.containsKey(table) || table.startsWith("act_"))
                    .filter(table -> !module.equals(owner(table)))
                    .forEach(table -> strange.add(text.place() + " " + table + " of " + owner(table)));
        }
        assertThat(strange)
                .as("ask the owner of the table for it, with a method for many at once")
                .isEmpty();
    }

    @Test
    void every_statement_can_be_read_and_names_tables_that_a_module_owns() {
        Set<String> unread = new TreeSet<>();
        Set<String> unowned = new TreeSet<>();
        for (JavaTexts.Text text : TEXTS) {
            if (!Sql.isStatement(text.value())) {
                continue;
            }
            Sql.tables(text.value())
                    .ifPresentOrElse(
                            named -> named.stream()
                                    .filter(table -> owner(table).isEmpty())
                                    .forEach(table -> unowned.add(text.place() + " " + table)),
                            () -> unread.add(text.place() + " " + text.value()));
        }
        assertThat(unread).as("write it so that it can be read").isEmpty();
        assertThat(unowned)
                .as("list the table in the package-info of its module")
                .isEmpty();
    }

    @Test
    void a_module_saves_its_own_rows_only() {
        List<String> strange = new ArrayList<>();
        for (JavaClass type : ProductionClasses.CLASSES) {
            if (type.isInterface() && type.isAssignableTo(Repository.class)) {
                Class<?>[] saved = GenericTypeResolver.resolveTypeArguments(type.reflect(), Repository.class);
                String table = tableOf(Objects.requireNonNull(saved)[0]);
                if (!type.getPackageName().startsWith(ProductionClasses.ROOT + owner(table))) {
                    strange.add(type.getSimpleName() + " saves rows of " + table);
                }
            }
        }
        assertThat(strange).isEmpty();
    }

    /** Two nodes, or two hands, never overwrite each other unseen: see decision 0008. */
    @Test
    void an_aggregate_has_an_id_and_a_version() {
        assertThat(aggregates())
                .allSatisfy(type -> assertThat(type.getDeclaredFields())
                        .as(type.getSimpleName())
                        .anyMatch(part -> part.isAnnotationPresent(Id.class))
                        .anyMatch(part -> part.isAnnotationPresent(Version.class)));
    }

    /** What has a version is saved by its repository: SQL beside it would change the row behind the version's back. */
    @Test
    void rows_of_aggregates_are_saved_in_one_way() {
        Set<String> aggregates =
                aggregates().stream().map(TableOwnersTest::tableOf).collect(Collectors.toCollection(TreeSet::new));
        Set<String> strange = new TreeSet<>();
        for (JavaTexts.Text text : TEXTS) {
            String type = text.file().getFileName().toString().replace(".java", "");
            SAVED.matcher(text.value())
                    .results()
                    .filter(found -> aggregates.contains(found.group(2)))
                    .filter(found -> !found.group(1).equalsIgnoreCase("update") || !MANY_AT_ONCE.containsKey(type))
                    .forEach(found -> strange.add(text.place() + " " + found.group()));
        }
        assertThat(strange).isEmpty();
    }

    private static List<Class<?>> aggregates() {
        List<Class<?>> saved = new ArrayList<>();
        for (JavaClass type : ProductionClasses.CLASSES) {
            if (type.isInterface() && type.isAssignableTo(Repository.class)) {
                saved.add(
                        Objects.requireNonNull(
                                GenericTypeResolver.resolveTypeArguments(type.reflect(), Repository.class))[0]);
            }
        }
        return saved;
    }

    @Test
    void a_module_exports_and_erases_its_own_rows_only() {
        Set<String> strange = new TreeSet<>();
        for (Path file : SourceRulesTest.files(MAIN)) {
            ERASED.matcher(SourceRulesTest.text(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(table -> !module(file).equals(owner(table)))
                    .forEach(table -> strange.add(file.getFileName() + " " + table));
        }
        assertThat(strange).isEmpty();
    }

    @Test
    void a_table_has_one_owner() {
        Map<String, Set<String>> listed = new TreeMap<>();
        listed().forEach(each -> listed.computeIfAbsent(each.getValue(), table -> new TreeSet<>())
                .add(each.getKey()));
        assertThat(listed.entrySet().stream().filter(each -> each.getValue().size() > 1))
                .isEmpty();
    }

    private static String tableOf(Class<?> saved) {
        Table named = saved.getAnnotation(Table.class);
        return named == null || named.value().isEmpty()
                ? DefaultNamingStrategy.INSTANCE.getTableName(saved)
                : named.value();
    }

    private static Set<String> tables(JavaTexts.Text text) {
        // A table may be named alone, for a statement that is put together elsewhere.
        boolean itself = text.value().contains("_") && OWNERS.containsKey(text.value());
        return itself
                ? Set.of(text.value())
                : Sql.mentions(text.value(), OWNERS.keySet())
                        ? Sql.tables(text.value()).orElse(Set.of())
                        : Set.of();
    }

    private static String owner(String table) {
        return table.startsWith("act_") ? "workflow" : OWNERS.getOrDefault(table, "");
    }

    private static Map<String, String> owners() {
        return listed().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, other) -> one));
    }

    /** Module and table, as the modules' own descriptions list them. */
    private static List<Map.Entry<String, String>> listed() {
        List<Map.Entry<String, String>> listed = new ArrayList<>();
        for (Path file : SourceRulesTest.files(MAIN)) {
            if (file.endsWith("package-info.java")) {
                String words = SourceRulesTest.text(file).replaceAll("\\s*\\n\\s*\\*?\\s*", " ");
                LISTED.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(list -> CODE.matcher(list).results())
                        .forEach(table -> listed.add(Map.entry(module(file), table.group(1))));
            }
        }
        return listed;
    }

    private static String module(Path file) {
        String path = file.toString().replace('\\', '/');
        String below = path.substring(path.indexOf("org/studentled/") + "org/studentled/".length());
        return below.contains("/") ? below.substring(0, below.indexOf('/')) : "";
    }
}
