package org.studentled.imports;

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
    ColumnTitle.@Nullable Holds holds() {
        return holds(HeaderVocabulary.plain(inside));
    }

    static ColumnTitle.@Nullable Holds holds(String plain) {
        if (HeaderVocabulary.AS_POINTS.contains(plain)) {
            return ColumnTitle.Holds.NUMBERS;
        }
        if (HeaderVocabulary.AS_PERCENT.contains(plain)) {
            return ColumnTitle.Holds.PERCENT;
        }
        if (HeaderVocabulary.AS_FEEDBACK.contains(plain)) {
            return ColumnTitle.Holds.FEEDBACK;
        }
        return HeaderVocabulary.AS_WORDS.contains(plain) ? ColumnTitle.Holds.WORDS : null;
    }
}
