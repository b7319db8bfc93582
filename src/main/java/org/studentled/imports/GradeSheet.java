package org.studentled.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Numeral;

/**
 * A list of children and their grades: what its columns are called, and a line for each child.
 *
 * @param told whether someone said how it writes its decimals
 */
public record GradeSheet(List<Column> columns, List<Row> rows, boolean told) {

    /** One child's line. */
    public record Row(long line, List<String> cells) {

        public String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    /** @throws UnreadableFileException when it is no list */
    public static GradeSheet of(String text) {
        return of(text, null);
    }

    /**
     * @param decimal the sign before the decimals, where a teacher said so; it counts where the list shows none
     * @throws UnreadableFileException when it is no list
     */
    public static GradeSheet of(String text, Numeral.@Nullable Sign decimal) {
        var table = CsvTable.read(text);
        var width = table.lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        var gradeSheetHeader = GradeSheetHeader.of(table.lines());
        var rows = gradeSheetHeader.body().stream()
                .map(line -> new Row(line.number(), line.cells()))
                .toList();
        return new GradeSheet(
                new Columns(gradeSheetHeader, rows, width).read(table.separator(), decimal), rows, decimal != null);
    }
}
