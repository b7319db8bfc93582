package org.studentled.school;

import java.util.ArrayList;
import java.util.List;

/** The cells of a pasted line: parted by tabs, semicolons or bars, or in quotes; each without what is no part of a name. */
final class PastedCells {

    private static final String BULLETS = "•·*–—-‣▪◦●○■□✓►";
    private static final String QUOTES = "\"“”„«»";

    private PastedCells() {}

    /** The cells of a line, without numbering, bullets and quotes. */
    static List<String> split(String line) {
        var separator =
                line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : line.indexOf('|') >= 0 ? "\\|" : "";
        var parts = separator.isEmpty() ? quoted(line) : List.of(line.split(separator, 40));
        var cells = parts.stream().map(PastedCells::bare).toList();
        // A number before the name counts the lines.
        return cells.size() > 1 && isNumber(cells.get(0)) && separator.equals("\t")
                ? cells.subList(1, cells.size())
                : cells;
    }

    // Cells in quotes, parted by commas; a line without quotes is one cell, as its comma may be a name's.
    private static List<String> quoted(String line) {
        var text = line.strip();
        if (!text.startsWith("\"") || text.indexOf("\",") < 0) {
            return List.of(text);
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var inQuotes = false;
        for (var letter : text.toCharArray()) {
            if (letter == '"') {
                inQuotes = !inQuotes;
            } else if (letter == ',' && !inQuotes) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** Without a number or a dot before it, and without quotes around it. */
    private static String bare(String cell) {
        var text = cell.strip();
        while (!text.isEmpty() && BULLETS.indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1).strip();
        }
        var digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits > 0 && digits < text.length() && ".):".indexOf(text.charAt(digits)) >= 0) {
            text = text.substring(digits + 1).strip();
        } else if (digits > 0 && digits < 4 && digits < text.length() && text.charAt(digits) == ' ') {
            text = text.substring(digits + 1).strip();
        }
        var start = 0;
        var end = text.length();
        while (start < end && QUOTES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && QUOTES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return withoutNotes(text.substring(start, end)).strip();
    }

    /** "Ada Okafor (4th)" says nothing of what Ada is called. */
    private static String withoutNotes(String cell) {
        var left = new StringBuilder(cell.length());
        var opened = -1;
        for (var letter : cell.toCharArray()) {
            opened = letter == '(' ? left.length() : opened;
            left.append(letter);
            if (letter == ')' && opened >= 0) {
                var note = left.substring(opened);
                left.setLength(note.chars().anyMatch(Character::isDigit) ? opened : left.length());
                opened = -1;
            }
        }
        return left.toString();
    }

    // Ids, addresses, grades and rooms have a digit or a sign no name has.
    static boolean mayBeName(String cell) {
        return cell.codePointCount(0, cell.length()) > 1
                && cell.indexOf('@') < 0
                && cell.chars().noneMatch(Character::isDigit);
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(letter -> Character.isDigit(letter) || letter == '.');
    }

    /** A line as it is seen; tabs stay, as they part cells. */
    static String spaced(String line) {
        var seen = new StringBuilder(line.length());
        line.codePoints()
                .filter(letter -> letter == '\t' || !CharacterFolding.isUnseen(letter))
                .forEach(letter -> seen.appendCodePoint(Character.isSpaceChar(letter) ? ' ' : letter));
        return seen.toString();
    }
}
