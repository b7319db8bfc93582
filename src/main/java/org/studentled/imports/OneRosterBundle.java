package org.studentled.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.studentled.school.NameMatcher;

/**
 * A OneRoster bundle (CSV tables in a zip, version 1.1 or 1.2) told as one list: a line for each child of the class, a
 * column for each work of the classes these children are in. Works of several classes are told apart by their class.
 */
final class OneRosterBundle {

    private static final int LARGEST_INSIDE = 12_000_000;
    private static final int MOST_WORKS = 290;
    private static final int MOST_CELLS = 200_000;
    private static final Set<String> TABLES = Set.of("users.csv", "lineitems.csv", "results.csv", "classes.csv");
    private static final Set<String> NOT_YET = Set.of("partially graded", "not submitted", "submitted");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, String> classes = new HashMap<>();
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

    private record Work(String id, String title, String classId, String day, String top) {}

    /**
     * @param here the children of the class, by whose names it is found among several
     * @throws UnreadableFileException when there are no grades inside
     */
    static String asList(byte[] zip, NameMatcher here) {
        var tables = new HashMap<String, ZipArchive.Entry>();
        var lists = new ArrayList<ZipArchive.Entry>();
        for (var entry : ZipArchive.entries(zip)) {
            if (entry.name().startsWith("xl/")
                    || Set.of("[content_types].xml", "content.xml", "index/document.iwa")
                            .contains(entry.name())) {
                throw new UnreadableFileException(UnreadableFileException.Kind.WORKBOOK);
            }
            var hidden = entry.name().startsWith("__macosx/") || entry.file().startsWith(".");
            if (!hidden && TABLES.contains(entry.file()) && tables.put(entry.file(), entry) != null) {
                throw new UnreadableFileException(UnreadableFileException.Kind.SEVERAL_BUNDLES);
            }
            if (!hidden && entry.file().matches("[^/]{1,200}\\.(csv|tsv|txt)")) {
                lists.add(entry);
            }
        }
        // Some systems hand out the list of one class in a zip of its own.
        if (lists.size() == 1 && tables.isEmpty()) {
            return CharsetDetector.text(ZipArchive.unpack(zip, lists.get(0), Imports.LARGEST));
        }
        return new OneRosterBundle().list(zip, tables, here);
    }

    private String list(byte[] zip, Map<String, ZipArchive.Entry> tables, NameMatcher here) {
        var room = new int[] {LARGEST_INSIDE};
        read(zip, table(tables, "users.csv"), room, user -> {
            var name = (cell(user, "givenname") + " " + cell(user, "familyname")).strip();
            names.put(cell(user, "sourcedid"), name);
        });
        var titles = tables.get("classes.csv");
        if (titles != null) {
            read(zip, titles, room, one -> classes.put(cell(one, "sourcedid"), cell(one, "title")));
        }
        read(zip, table(tables, "lineitems.csv"), room, item -> works.put(cell(item, "sourcedid"), work(item)));
        var ours = new HashSet<String>();
        names.forEach((id, name) -> {
            if (!here.matchCalled(name).students().isEmpty()) {
                ours.add(id);
            }
        });
        var text = text(zip, table(tables, "results.csv"), room);
        var theirs = new HashSet<String>();
        CsvTable.records(text, result -> {
            if (ours.isEmpty() || ours.contains(cell(result, "studentsourcedid"))) {
                classOf(result, theirs);
            }
        });
        CsvTable.records(text, result -> cell(result, theirs));
        works.values().removeIf(work -> !theirs.contains(work.classId()));
        if (works.isEmpty() || cells.isEmpty()) {
            throw new UnreadableFileException(UnreadableFileException.Kind.NO_GRADES_INSIDE);
        }
        if (works.size() > MOST_WORKS) {
            throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
        }
        return CsvTable.write(rows());
    }

    private void classOf(Map<String, String> result, Set<String> theirs) {
        var work = works.get(cell(result, "lineitemsourcedid"));
        if (work != null && !isGone(result)) {
            theirs.add(work.classId());
        }
    }

    private void cell(Map<String, String> result, Set<String> theirs) {
        var work = works.get(cell(result, "lineitemsourcedid"));
        var student = cell(result, "studentsourcedid");
        if (work == null || isGone(result) || !theirs.contains(work.classId()) || !names.containsKey(student)) {
            return;
        }
        var value = value(result);
        if (!value.isEmpty()) {
            cells.computeIfAbsent(student, none -> new HashMap<>()).put(work.id(), value);
        }
        // Lines times columns is what the list will hold.
        if (cells.size() * Math.min(works.size(), MOST_WORKS) > MOST_CELLS) {
            throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
        }
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(row("Student", "SIS User ID", work -> work.title() + " (" + ref(work.id()) + ")"));
        rows.add(row("Points Possible", "", Work::top));
        rows.add(row("Date", "", Work::day));
        if (works.values().stream().map(Work::classId).distinct().count() > 1) {
            rows.add(row("Class of the work", "", work -> classes.getOrDefault(work.classId(), work.classId())));
        }
        cells.forEach((student, given) ->
                rows.add(row(names.getOrDefault(student, "?"), student, work -> given.getOrDefault(work.id(), ""))));
        return rows;
    }

    private List<String> row(String first, String second, Function<Work, String> cell) {
        var row = new ArrayList<String>();
        row.add(first);
        row.add(second);
        works.values().forEach(work -> row.add(cell.apply(work)));
        return row;
    }

    private static Work work(Map<String, String> item) {
        var due = cell(item, "duedate");
        return new Work(
                cell(item, "sourcedid"),
                cell(item, "title"),
                cell(item, "classsourcedid"),
                due.length() > 10 ? due.substring(0, 10) : due,
                cell(item, "resultvaluemax"));
    }

    // Partly graded is not a grade yet.
    private static String value(Map<String, String> result) {
        var status = cell(result, "scorestatus")
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ');
        if (status.equals("exempt")) {
            return "EX";
        }
        return NOT_YET.contains(status) ? "" : cell(result, "score");
    }

    // Identifiers there may be anything; here one is a word.
    private static String ref(String id) {
        return id.matches("[\\w-]{1,60}") && id.chars().anyMatch(Character::isDigit)
                ? id
                : "h" + Integer.toHexString(id.hashCode()) + "0";
    }

    private static ZipArchive.Entry table(Map<String, ZipArchive.Entry> tables, String name) {
        var table = tables.get(name);
        if (table == null) {
            throw new UnreadableFileException(UnreadableFileException.Kind.NO_GRADES_INSIDE);
        }
        return table;
    }

    private static void read(byte[] zip, ZipArchive.Entry table, int[] room, Consumer<Map<String, String>> each) {
        CsvTable.records(text(zip, table, room), record -> {
            if (!isGone(record)) {
                each.accept(record);
            }
        });
    }

    private static String text(byte[] zip, ZipArchive.Entry table, int[] room) {
        var bytes = ZipArchive.unpack(zip, table, room[0]);
        room[0] -= bytes.length;
        return CharsetDetector.text(bytes);
    }

    private static boolean isGone(Map<String, String> record) {
        return cell(record, "status").equalsIgnoreCase("tobedeleted");
    }

    private static String cell(Map<String, String> record, String title) {
        return record.getOrDefault(title, "");
    }
}
