package org.studentled.school;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Letters as an old phone or another system would write them: without capitals, accents, strokes and what is unseen. */
final class CharacterFolding {

    /** Letters that Unicode does not take apart into a plain one and a mark. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ɖ', "d"),
            Map.entry((int) 'ɗ', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ƚ', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ɔ', "o"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "n"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ɨ', "i"),
            Map.entry((int) 'ƀ', "b"),
            Map.entry((int) 'ɓ', "b"),
            Map.entry((int) 'ƙ', "k"),
            Map.entry((int) 'ĸ', "k"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'ǝ', "e"),
            Map.entry((int) 'ɛ', "e"),
            Map.entry((int) 'ς', "σ"),
            // One Arabic letter in the ways of Arabic, Persian and Urdu, and the line that only stretches a word.
            Map.entry(0x0649, "\u064A"),
            Map.entry(0x06CC, "\u064A"),
            Map.entry(0x06A9, "\u0643"),
            Map.entry(0x0629, "\u0647"),
            Map.entry(0x06C1, "\u0647"),
            Map.entry(0x0671, "\u0627"),
            Map.entry(0x0640, ""));

    /** In these scripts a mark on a letter may be left away; in others it makes another letter. */
    private static final Set<UnicodeScript> MARKS_MAY_GO = Set.of(
            UnicodeScript.INHERITED,
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW);

    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private CharacterFolding() {}

    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        // Turkish rules would make another letter of I; the names of a class follow the rules of none.
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> add(folded, letter));
        return folded.toString();
    }

    /** Whether words of this letter are written without spaces between them. */
    static boolean isWrittenWithoutSpaces(int letter) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(letter));
    }

    static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT || Character.getType(letter) == Character.CONTROL;
    }

    static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static void add(StringBuilder folded, int letter) {
        if (letter < 128 || isWrittenWithoutSpaces(letter)) {
            folded.appendCodePoint(letter);
            return;
        }
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> !isMark(part) || !MARKS_MAY_GO.contains(UnicodeScript.of(part)))
                .forEach(part -> folded.append(
                        PLAIN.getOrDefault(part, Character.toString(Character.isDigit(part) ? ascii(part) : part))));
    }

    private static int ascii(int digit) {
        return '0' + Character.digit(digit, 10);
    }
}
