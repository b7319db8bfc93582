package org.studentled.lms.csv;

import org.jspecify.annotations.Nullable;

/**
 * The bracketed part at the end of a title.
 *
 * @param before the title without it
 * @param round whether the brackets are round ones
 */
record Bracket(String before, String inside, boolean round) {

    static @Nullable Bracket last(String title) {
        var pairs = new String[] {"()", "[]", "（）"};
        for (var pair : pairs) {
            var end = title.length() - 1;
            var opened = title.lastIndexOf(pair.charAt(0));
            if (end > 0 && title.charAt(end) == pair.charAt(1) && opened > 0) {
                return new Bracket(
                        title.substring(0, opened).strip(),
                        title.substring(opened + 1, end).strip(),
                        !pair.equals("[]"));
            }
        }
        return null;
    }

    /** What the word in it says about the values below, as Moodle's "(Real)"; nothing for any other word. */
    Title.@Nullable Holds holds() {
        return holds(Words.plain(inside));
    }

    static Title.@Nullable Holds holds(String plain) {
        if (Words.AS_POINTS.contains(plain)) {
            return Title.Holds.NUMBERS;
        }
        if (Words.AS_PERCENT.contains(plain)) {
            return Title.Holds.PERCENT;
        }
        if (Words.AS_FEEDBACK.contains(plain)) {
            return Title.Holds.FEEDBACK;
        }
        return Words.AS_WORDS.contains(plain) ? Title.Holds.WORDS : null;
    }
}
