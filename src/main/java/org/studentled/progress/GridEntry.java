package org.studentled.progress;

import java.util.Arrays;
import java.util.Locale;

/**
 * What stands in one place of the class's grid: a number, a number with the mark of a second try, the mark of an
 * excused child, or nothing.
 */
record GridEntry(Kind kind, String number) {

    enum Kind {
        NOTHING,
        NUMBER,
        RETAKE,
        EXCUSED
    }

    /** @param excused the words for excused, parted by blanks, as a teacher may shorten them; so also for a retake */
    static GridEntry read(String typed, String excused, String retake) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new GridEntry(Kind.NOTHING, "");
        }
        if (isOne(text, excused)) {
            return new GridEntry(Kind.EXCUSED, "");
        }
        String word = text.replaceAll("[\\d.,\\s]+", "");
        return !word.isEmpty() && isOne(word, retake)
                ? new GridEntry(Kind.RETAKE, text.replace(word, "").strip())
                : new GridEntry(Kind.NUMBER, typed);
    }

    private static boolean isOne(String word, String words) {
        return Arrays.asList(words.toLowerCase(Locale.ROOT).split(" ")).contains(word);
    }
}
