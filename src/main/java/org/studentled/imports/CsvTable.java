package org.studentled.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Rows and cells as they are in the file. Every limit is checked before memory is allocated.
 *
 * @param separator what stands between the cells
 */
record CsvTable(List<CsvRow> lines, char separator) {

    private static final int MOST_LINES = 3000;
    private static final int MOST_CELLS = 300;
    private static final int MOST_ALTOGETHER = 300_000;
    private static final int MOST_LETTERS = 5000;
    private static final int MOST_RECORDS = 200_000;
    private static final Pattern WEB_PAGE = Pattern.compile("<(!doctype|html|\\?xml)");

    /** One line of the file that is not empty. */
    record CsvRow(long number, List<String> cells) {

        String cell(int place) {
            return place < cells.size() ? cells.get(place) : "";
        }
    }

    /** @throws UnreadableFileException when it is no table, or too long a one */
    static CsvTable read(String text) {
        if (text.isBlank()) {
            throw new UnreadableFileException(UnreadableFileException.Kind.EMPTY);
        }
        var start = text.stripLeading();
        if (WEB_PAGE.matcher(start.substring(0, Math.min(12, start.length())).toLowerCase(Locale.ROOT))
                .lookingAt()) {
            throw new UnreadableFileException(UnreadableFileException.Kind.WEB_PAGE);
        }
        var told = SeparatorDetector.told(text);
        var separator = told == 0 ? SeparatorDetector.guess(text) : told;
        var lines = new ArrayList<CsvRow>();
        var room = new int[] {MOST_ALTOGETHER};
        try {
            for (var row : reader(separator).ofCsvRecord(text)) {
                if (told == 0 || row.getStartingLineNumber() > 1) {
                    add(lines, row, room);
                }
            }
        } catch (CsvParseException | IllegalArgumentException broken) {
            throw new UnreadableFileException(UnreadableFileException.Kind.BROKEN, lines.size() + 1L);
        }
        if (lines.stream().noneMatch(line -> line.cells().size() > 1)) {
            throw new UnreadableFileException(
                    lines.isEmpty() ? UnreadableFileException.Kind.EMPTY : UnreadableFileException.Kind.NO_TABLE);
        }
        return new CsvTable(lines, separator);
    }

    /** The lines of a bundle's table one after the other, each by the titles above it in small letters. */
    static void records(String text, Consumer<Map<String, String>> each) {
        var count = 0L;
        List<String> titles = List.of();
        try {
            for (var row : reader(SeparatorDetector.guess(text)).ofCsvRecord(text)) {
                if (count++ > MOST_RECORDS) {
                    throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LARGE);
                }
                var cells = row.getFields();
                if (titles.isEmpty()) {
                    titles = cells.stream()
                            .limit(MOST_CELLS)
                            .map(title -> clean(title).toLowerCase(Locale.ROOT))
                            .toList();
                } else if (cells.size() > 1) {
                    var record = new HashMap<String, String>();
                    for (var place = 0; place < Math.min(titles.size(), cells.size()); place++) {
                        record.putIfAbsent(titles.get(place), clean(cells.get(place)));
                    }
                    each.accept(record);
                }
            }
        } catch (CsvParseException | IllegalArgumentException broken) {
            throw new UnreadableFileException(UnreadableFileException.Kind.BROKEN, count + 1);
        }
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

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false);
    }

    private static void add(List<CsvRow> lines, CsvRecord row, int[] room) {
        var fields = row.getFields();
        var last = fields.size();
        while (last > 0 && fields.get(last - 1).isBlank()) {
            last--;
        }
        if (last == 0) {
            return;
        }
        room[0] -= last;
        if (last > MOST_CELLS || lines.size() >= MOST_LINES || room[0] < 0) {
            throw new UnreadableFileException(UnreadableFileException.Kind.TOO_LONG, row.getStartingLineNumber());
        }
        var cells = fields.subList(0, last).stream().map(CsvTable::clean).toList();
        lines.add(new CsvRow(row.getStartingLineNumber(), cells));
    }

    // Spreadsheets like spaces that are none to strip(), and signs that cannot be seen.
    private static String clean(String cell) {
        var cut = cell.length() > MOST_LETTERS ? cell.substring(0, MOST_LETTERS) : cell;
        var clean = isPlain(cut) ? cut.strip() : seen(cut).strip();
        // ="0017" keeps Excel from reading a text as a number.
        return clean.length() > 3 && clean.startsWith("=\"") && clean.endsWith("\"")
                ? clean.substring(2, clean.length() - 1)
                : clean;
    }

    private static boolean isPlain(String cell) {
        return cell.chars().allMatch(letter -> letter < 0x80);
    }

    private static String seen(String cell) {
        var seen = new StringBuilder(cell.length());
        cell.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT || letter == 0x200D)
                .forEach(letter -> seen.appendCodePoint(Character.isSpaceChar(letter) ? ' ' : letter));
        return seen.toString();
    }
}
