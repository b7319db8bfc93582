package org.studentled.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Numeral;

/**
 * What stands above the children: the titles, and the lines that tell more about each column.
 *
 * @param titles what stands above each column; no cells at all where a list begins with its first child
 * @param tops the most there is to reach
 * @param days the day each column counts for
 * @param groups the class each column is of
 * @param called the name of the only work of a list that has one
 * @param scored what kind of value that work's are
 * @param body the lines below, without these
 */
record GradeSheetHeader(
        List<String> titles,
        CsvTable.@Nullable CsvRow tops,
        CsvTable.@Nullable CsvRow days,
        CsvTable.@Nullable CsvRow groups,
        CsvTable.@Nullable CsvRow called,
        CsvTable.@Nullable CsvRow scored,
        List<CsvTable.CsvRow> body) {

    private static final int ABOVE = 15;
    private static final int BELOW = 8;
    private static final Set<String> WHO =
            union(HeaderVocabulary.NAME, HeaderVocabulary.FIRST, HeaderVocabulary.LAST, HeaderVocabulary.NAME_OR_LAST);

    static GradeSheetHeader of(List<CsvTable.CsvRow> lines) {
        var at = titleLine(lines);
        var titles = at < 0 ? List.<String>of() : lines.get(at).cells();
        var start = at < 0 ? firstFull(lines) : at + 1;
        var around = new ArrayList<>(lines.subList(0, at < 0 ? start : at));
        around.addAll(lines.subList(start, Math.min(lines.size(), start + BELOW)));
        var tops = labelled(around, HeaderVocabulary.TOPS);
        var days = labelled(around, HeaderVocabulary.DAYS);
        var groups = labelled(around, HeaderVocabulary.GROUPS);
        var body = lines.subList(start, lines.size()).stream()
                .filter(line -> line != tops && line != days && line != groups && !isRemark(line))
                .toList();
        var above = lines.subList(0, Math.max(at, 0));
        return new GradeSheetHeader(
                titles,
                tops,
                days,
                groups,
                labelled(above, HeaderVocabulary.CALLED),
                labelled(above, Set.of("score type")),
                body);
    }

    String title(int place) {
        return place < titles.size() ? titles.get(place) : "";
    }

    static String cell(CsvTable.@Nullable CsvRow line, int place) {
        return line == null ? "" : line.cell(place);
    }

    /** The only thing a line tells besides what it is about; empty when it tells more, or nothing. */
    static String only(CsvTable.@Nullable CsvRow line) {
        var told = line == null
                ? List.<String>of()
                : line.cells().stream().filter(cell -> !cell.isEmpty()).skip(1).toList();
        return told.size() == 1 ? told.get(0) : "";
    }

    // The line that names the column of the children; else the first full line without a number.
    private static int titleLine(List<CsvTable.CsvRow> lines) {
        for (var at = 0; at < Math.min(ABOVE, lines.size()); at++) {
            if (isFull(lines.get(at)) && lines.get(at).cells().stream().anyMatch(GradeSheetHeader::namesTheStudents)) {
                return at;
            }
        }
        var first = firstFull(lines);
        return lines.get(first).cells().stream()
                        .anyMatch(cell -> Numeral.of(cell).isPresent())
                ? -1
                : first;
    }

    private static boolean namesTheStudents(String cell) {
        return !cell.endsWith(":") && WHO.contains(HeaderVocabulary.plain(cell));
    }

    private static int firstFull(List<CsvTable.CsvRow> lines) {
        for (var at = 0; at < Math.min(ABOVE, lines.size()); at++) {
            if (isFull(lines.get(at))) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isFull(CsvTable.CsvRow line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
    }

    private static CsvTable.@Nullable CsvRow labelled(List<CsvTable.CsvRow> lines, Set<String> labels) {
        return lines.stream()
                .filter(line -> labels.contains(label(line)))
                .findFirst()
                .orElse(null);
    }

    private static String label(CsvTable.CsvRow line) {
        return line.cells().stream()
                .limit(4)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(HeaderVocabulary::plain)
                .orElse("");
    }

    // Canvas puts remarks on the posting of grades between the titles and the children; averages stand anywhere.
    private static boolean isRemark(CsvTable.CsvRow line) {
        return HeaderVocabulary.AVERAGES.contains(label(line))
                || line.cells().stream()
                        .allMatch(
                                cell -> cell.isEmpty() || cell.equals("Manual Posting") || cell.equals("(read only)"));
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = new HashSet<String>();
        for (var set : sets) {
            all.addAll(set);
        }
        return Set.copyOf(all);
    }
}
