package org.studentled.lms.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.studentled.school.NameKey;

/** A OneRoster bundle (CSV tables in a zip, version 1.1 or 1.2) told as the one list it holds about a class. */
final class Bundles {

    private static final int MOST_FILES = 60;
    private static final int LARGEST_INSIDE = 20_000_000;

    private final Map<String, List<Map<String, String>>> tables;

    private Bundles(Map<String, List<Map<String, String>>> tables) {
        this.tables = tables;
    }

    static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /**
     * @param names the children's names, as {@link NameKey} has them, by which the class is found among several
     * @throws Unreadable when there are no grades inside
     */
    static String asList(byte[] zip, Set<String> names) {
        return new Bundles(unpacked(zip)).list(names);
    }

    private String list(Set<String> names) {
        var users = by(table("users"), "sourcedId");
        var results = table("results").stream()
                .filter(result -> users.containsKey(result.getOrDefault("studentSourcedId", "")))
                .toList();
        var items = by(table("lineItems"), "sourcedId");
        var here = results.stream()
                .filter(result -> names.contains(NameKey.of(name(users, result))))
                .map(result -> items.getOrDefault(result.getOrDefault("lineItemSourcedId", ""), Map.of()))
                .map(item -> item.getOrDefault("classSourcedId", ""))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        var ours = here.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
        var columns = items.values().stream()
                .filter(item -> ours.isEmpty() || ours.get().equals(item.getOrDefault("classSourcedId", "")))
                .toList();
        if (columns.isEmpty() || results.isEmpty()) {
            throw new Unreadable(Unreadable.Kind.NO_GRADES_INSIDE);
        }
        return Table.write(rows(columns, results, users));
    }

    private static List<List<String>> rows(
            List<Map<String, String>> columns,
            List<Map<String, String>> results,
            Map<String, Map<String, String>> users) {
        var rows = new ArrayList<List<String>>();
        rows.add(row("Student", columns, item -> item.getOrDefault("title", "") + " (" + ref(item) + ")"));
        rows.add(row("Points Possible", columns, item -> item.getOrDefault("resultValueMax", "")));
        rows.add(row("Date", columns, item -> date(item.getOrDefault("dueDate", ""))));
        var byChild = new HashMap<String, Map<String, Map<String, String>>>();
        for (var result : results) {
            byChild.computeIfAbsent(result.getOrDefault("studentSourcedId", ""), child -> new HashMap<>())
                    .put(result.getOrDefault("lineItemSourcedId", ""), result);
        }
        byChild.forEach((child, given) -> {
            var name = name(users, Map.of("studentSourcedId", child));
            var line =
                    row(name, columns, item -> cell(given.getOrDefault(item.getOrDefault("sourcedId", ""), Map.of())));
            if (line.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
                rows.add(line);
            }
        });
        return rows;
    }

    private static List<String> row(
            String first, List<Map<String, String>> columns, Function<Map<String, String>, String> cell) {
        var row = new ArrayList<String>();
        row.add(first);
        columns.forEach(column -> row.add(cell.apply(column)));
        return row;
    }

    // Partly graded is not a grade yet.
    private static String cell(Map<String, String> result) {
        return switch (result.getOrDefault("scoreStatus", "").toLowerCase(Locale.ROOT)) {
            case "exempt" -> "EX";
            case "partially graded", "not submitted", "submitted" -> "";
            default -> result.getOrDefault("score", "");
        };
    }

    // Identifiers there may be anything; here one is a word.
    private static String ref(Map<String, String> item) {
        var id = item.getOrDefault("sourcedId", "");
        return id.matches("[\\w-]{1,60}") && id.matches(".*\\d.*")
                ? id
                : "h" + Integer.toHexString(id.hashCode()) + "0";
    }

    private static String date(String there) {
        return there.length() > 10 ? there.substring(0, 10) : there;
    }

    private static String name(Map<String, Map<String, String>> users, Map<String, String> result) {
        var user = users.getOrDefault(result.getOrDefault("studentSourcedId", ""), Map.of());
        return (user.getOrDefault("givenName", "") + " " + user.getOrDefault("familyName", "")).strip();
    }

    private List<Map<String, String>> table(String name) {
        var table = tables.get(name.toLowerCase(Locale.ROOT) + ".csv");
        if (table == null) {
            throw new Unreadable(Unreadable.Kind.NO_GRADES_INSIDE);
        }
        return table;
    }

    private static Map<String, Map<String, String>> by(List<Map<String, String>> rows, String key) {
        return rows.stream()
                .collect(Collectors.toMap(row -> row.getOrDefault(key, ""), row -> row, (one, again) -> one));
    }

    private static Map<String, List<Map<String, String>>> unpacked(byte[] zip) {
        var tables = new HashMap<String, List<Map<String, String>>>();
        var room = LARGEST_INSIDE;
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().startsWith("xl/") || entry.getName().equals("[Content_Types].xml")) {
                    throw new Unreadable(Unreadable.Kind.WORKBOOK);
                }
                var bytes = files.readNBytes(room + 1);
                room -= bytes.length;
                if (room < 0 || tables.size() > MOST_FILES) {
                    throw new Unreadable(Unreadable.Kind.TOO_LARGE);
                }
                var name = entry.getName()
                        .substring(entry.getName().lastIndexOf('/') + 1)
                        .toLowerCase(Locale.ROOT);
                if (name.matches("(users|lineitems|results)\\.csv")) {
                    tables.put(name, Table.records(Decoding.text(bytes)));
                }
            }
        } catch (IOException damaged) {
            throw new Unreadable(Unreadable.Kind.BROKEN);
        }
        return tables;
    }
}
