package org.studentled.lms.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of children and their grades: what its columns are called, and a line for each child. */
public record Sheet(List<Column> columns, List<Row> rows) {

    private static final Set<String> TOPS = Set.of("points possible", "points", "out of", "max points", "maximum");
    private static final Set<String> DAYS = Set.of("date", "due date");
    private static final Set<String> AVERAGES = Set.of("class average", "average", "overall average");
    /** The LMS's own number of a work, as Canvas puts it behind the title. */
    private static final Pattern NUMBERED = Pattern.compile("(.*)\\(([\\w-]{1,60})\\)");

    private static final Pattern DAY_IN_TITLE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final int HEAD = 6;

    /** One child's line. */
    public record Row(long line, List<String> cells) {

        public String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    /** @throws Unreadable when it is no list */
    public static Sheet of(String text) {
        var lines = Table.read(text);
        var width = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        var headless = isHeadless(lines.get(0), width);
        var head = headless ? new Table.Line(0, List.of()) : lines.get(0);
        var body = headless ? lines : lines.subList(1, lines.size());
        var tops = labelled(body, TOPS);
        var days = labelled(body, DAYS);
        var rows = body.stream()
                .filter(line -> line != tops && line != days && !isLabelled(line, AVERAGES) && !isRemark(line))
                .map(line -> new Row(line.number(), line.cells()))
                .toList();
        var columns = new ArrayList<Column>();
        for (var place = 0; place < width; place++) {
            columns.add(column(place, head.cell(place), cell(tops, place), cell(days, place), rows));
        }
        return new Sheet(List.copyOf(columns), rows);
    }

    private static Column column(int place, String title, String top, String day, List<Row> rows) {
        var numbered = NUMBERED.matcher(title);
        var isNumber = numbered.matches() && numbered.group(2).matches(".*\\d.*");
        var called = isNumber ? numbered.group(1) : title;
        var readOnly = top.toLowerCase(Locale.ROOT).contains("read only");
        var sample = rows.stream()
                .map(row -> row.cell(place))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        return new Column(
                place,
                shown(called) + (readOnly ? " (read only)" : ""),
                isNumber ? numbered.group(2) : null,
                number(top),
                day(day.isEmpty() ? title : day),
                sample);
    }

    // Moodle's exports say "Assignment: Lab report 1 (Real)".
    private static String shown(String title) {
        return title.replaceFirst("^(Assignment|Quiz|Lesson|Workshop|Forum|SCORM package|H5P|External tool): ?", "")
                .replaceFirst("\\s*\\((Real|Percentage|Points)\\)$", "")
                .strip();
    }

    // A number in the first line means that nothing stands above the columns.
    private static boolean isHeadless(Table.Line first, int width) {
        var anyNumber = first.cells().stream().anyMatch(cell -> cell.matches("\\d+([.,]\\d+)?"));
        return anyNumber && width > 1;
    }

    private static Table.@Nullable Line labelled(List<Table.Line> body, Set<String> labels) {
        return body.stream()
                .limit(HEAD)
                .filter(line -> isLabelled(line, labels))
                .findFirst()
                .orElse(null);
    }

    private static boolean isLabelled(Table.Line line, Set<String> labels) {
        return line.cells().stream()
                .limit(4)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> labels.contains(cell.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    // Canvas puts remarks on the posting of grades between the titles and the children.
    private static boolean isRemark(Table.Line line) {
        return line.cells().stream()
                .allMatch(cell -> cell.isEmpty() || cell.equals("Manual Posting") || cell.equals("(read only)"));
    }

    private static String cell(Table.@Nullable Line line, int place) {
        return line == null ? "" : line.cell(place);
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.matches("\\d{1,6}([.,]\\d{1,4})?") ? new BigDecimal(cell.replace(',', '.')) : null;
    }

    private static @Nullable LocalDate day(String cell) {
        var found = DAY_IN_TITLE.matcher(cell);
        return found.find() ? Days.read(found.group()) : null;
    }
}
