package org.studentled.lms.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines and cells, as they stand in the file. */
final class Table {

    private static final String SEPARATORS = "\t;,|";
    private static final int MOST_LINES = 3000;
    private static final int MOST_CELLS = 300;

    private Table() {}

    /** One line of the file that is not empty. */
    record Line(long number, List<String> cells) {

        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    /** @throws Unreadable when it is no table, or too long a one */
    static List<Line> read(String text) {
        if (text.isBlank()) {
            throw new Unreadable(Unreadable.Kind.EMPTY);
        }
        if (text.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml).*")) {
            throw new Unreadable(Unreadable.Kind.WEB_PAGE);
        }
        var lines = new ArrayList<Line>();
        try {
            for (CsvRecord row : CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)) {
                add(lines, row);
            }
        } catch (CsvParseException broken) {
            throw new Unreadable(Unreadable.Kind.BROKEN, lines.size() + 1L);
        }
        if (lines.stream().noneMatch(line -> line.cells().size() > 1)) {
            throw new Unreadable(Unreadable.Kind.NO_TABLE);
        }
        return lines;
    }

    /** The lines of a bundle's table, each by the titles above it; what is to be deleted is gone. */
    static List<Map<String, String>> records(String text) {
        var records = new ArrayList<Map<String, String>>();
        var rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(text);
        try {
            for (var row : rows) {
                var record = row.getFieldsAsMap();
                if (!"tobedeleted".equals(record.get("status"))) {
                    records.add(record);
                }
            }
        } catch (CsvParseException broken) {
            throw new Unreadable(Unreadable.Kind.BROKEN, records.size() + 2L);
        }
        return records;
    }

    static String write(List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return text.toString();
    }

    private static void add(List<Line> lines, CsvRecord row) {
        var cells = row.getFields().stream().map(Table::clean).toList();
        if (cells.size() > MOST_CELLS || lines.size() >= MOST_LINES) {
            throw new Unreadable(Unreadable.Kind.TOO_LONG, row.getStartingLineNumber());
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            lines.add(new Line(row.getStartingLineNumber(), cells));
        }
    }

    // Spreadsheets like spaces that are none to strip().
    private static String clean(String cell) {
        return cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
    }

    /** The one that stands most often, outside of quotes, in the first lines. */
    private static char separator(String text) {
        var head = String.join("\n", text.lines().limit(10).toList()).replaceAll("\"[^\"]*\"", "");
        var best = ',';
        var most = 0L;
        for (var candidate : SEPARATORS.toCharArray()) {
            var count = head.chars().filter(letter -> letter == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
