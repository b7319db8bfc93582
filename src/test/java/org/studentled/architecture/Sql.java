package org.studentled.architecture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.util.TablesNamesFinder;

/** Statements, and parts of statements, as the parser of SQL reads them. */
final class Sql {

    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)^\\s*\\(?(select|insert\\s+into|update\\s+\\w+\\s+set|delete\\s+from|merge\\s+into)\\s.*");

    /** Where in a part of a statement a table is named. */
    private static final Pattern NAMED = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(\\w+)");

    /** As in {@code :only}; what is said twice by a colon is a type of PostgreSQL. */
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):\\w+");

    /** Columns of ours that are words of the SQL of databases we don't use, which the parser knows too. */
    private static final Pattern RESERVED = Pattern.compile("(?i)\\b(owner|looks|number|settings)\\b");

    /** What the sources don't tell may be a value, a name, a condition or nothing at all. */
    private static final List<String> FILLINGS = List.of("?", "filling", " ", "1 = 1", "and 1 = 1", "where 1 = 1");

    private Sql() {}

    static boolean isStatement(String text) {
        return STATEMENT.matcher(text).matches();
    }

    /** A statement, or a part of one, that names one of these tables. */
    static boolean mentions(String text, Set<String> tables) {
        return NAMED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
                .anyMatch(tables::contains);
    }

    /** Nothing when it can't be read. What stands in a hole is in none of the names. */
    static Optional<Set<String>> tables(String text) {
        String plain = RESERVED.matcher(PARAMETER.matcher(text).replaceAll("?")).replaceAll("$1_");
        return FILLINGS.stream()
                .map(filling -> plain.replace(JavaTexts.HOLE, filling))
                .flatMap(Sql::completed)
                .flatMap(sql -> read(sql).stream())
                .findFirst();
    }

    private static Stream<String> completed(String part) {
        return isStatement(part)
                ? Stream.of(part)
                : Stream.of(
                        part,
                        "select " + part,
                        "select * from filling where " + part,
                        "select * from filling where 1 = 1 " + part,
                        "select * from filling " + part,
                        "select 1 " + part);
    }

    private static Optional<Set<String>> read(String sql) {
        try {
            return Optional.of(TablesNamesFinder.findTables(sql).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> !name.equals("filling"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        } catch (JSQLParserException e) {
            return Optional.empty();
        }
    }
}
