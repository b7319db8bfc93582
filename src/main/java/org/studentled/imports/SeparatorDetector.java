package org.studentled.imports;

import java.util.Locale;

/** The character between the cells of a list. */
final class SeparatorDetector {

    private static final String CANDIDATES = "\t;|,";
    private static final int LINES = 20;
    private static final int LETTERS = 50_000;

    private SeparatorDetector() {}

    /** The sign that a first line as "sep=;" names; such a line is meant for Excel and is none of the list. */
    static char told(String text) {
        var line =
                text.substring(0, Math.min(text.length(), 12)).replace("\"", "").toLowerCase(Locale.ROOT);
        var isTold = line.startsWith("sep=") && line.length() > 4 && line.charAt(4) != '\n' && line.charAt(4) != '\r';
        return isTold ? line.charAt(4) : 0;
    }

    /** The one that stands equally often in most of the first lines, quotes apart. */
    static char guess(String text) {
        var best = ',';
        var most = 0;
        for (var candidate : CANDIDATES.toCharArray()) {
            var lines = linesAlike(text, candidate);
            if (lines > most) {
                most = lines;
                best = candidate;
            }
        }
        return best;
    }

    private static int linesAlike(String text, char candidate) {
        var counts = new int[LINES];
        var line = 0;
        var quoted = false;
        for (var at = 0; at < Math.min(text.length(), LETTERS) && line < LINES; at++) {
            var letter = text.charAt(at);
            if (letter == '"' && (quoted || isStart(text, at))) {
                quoted = !quoted;
            } else if (!quoted && letter == '\n') {
                line++;
            } else if (!quoted && letter == candidate) {
                counts[line]++;
            }
        }
        return mostAlike(counts);
    }

    // A quotation mark within a cell, as in 5", opens nothing.
    private static boolean isStart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n' || CANDIDATES.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static int mostAlike(int[] counts) {
        var alike = 0;
        for (var one : counts) {
            var same = 0;
            for (var other : counts) {
                same += one > 0 && one == other ? 1 : 0;
            }
            alike = Math.max(alike, same);
        }
        return alike;
    }
}
