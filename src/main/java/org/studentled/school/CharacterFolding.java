package org.studentled.school;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/**
 * Letters as an old phone or another system would write them: without capitals, accents, strokes and what is unseen. ICU
 * knows the letters of Latin script (ł, ø, đ, ß, æ, ı); other scripts keep theirs, in one form each.
 */
final class CharacterFolding {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Transliterator PLAIN_LATIN = Transliterator.getInstance("Latin-ASCII");

    /** What ICU leaves, or writes in another way than people here do. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ɔ', "o"),
            Map.entry((int) 'ə', "e"),
            Map.entry((int) 'ǝ', "e"),
            Map.entry((int) 'ĸ', "k"),
            // One Arabic letter in the ways of Arabic, Persian and Urdu, and the line that only stretches a word.
            Map.entry(0x0649, "\u064A"),
            Map.entry(0x06CC, "\u064A"),
            Map.entry(0x06A9, "\u0643"),
            Map.entry(0x0629, "\u0647"),
            Map.entry(0x06BE, "\u0647"),
            Map.entry(0x06C1, "\u0647"),
            Map.entry(0x0671, "\u0627"),
            Map.entry(0x0640, ""));

    /** How languages that have these letters spell them where there are none. */
    private static final Map<Integer, String> SPELLED_OUT = Map.of(
            (int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue", (int) 'ø', "oe", (int) 'å', "aa", (int) 'đ', "dj");

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
        UCharacter.foldCase(COMPOSED.normalize(text), true).codePoints().forEach(letter -> add(folded, letter));
        return folded.toString();
    }

    /** Müller as Mueller, Åse as Aase, Đorđević as Djordjevic; the same text where there is no such letter. */
    static String spelledOut(String text) {
        var spelled = new StringBuilder(text.length());
        COMPOSED.normalize(text).codePoints().forEach(letter -> {
            var instead = SPELLED_OUT.get(Character.toLowerCase(letter));
            if (instead == null) {
                spelled.appendCodePoint(letter);
            } else {
                spelled.append(instead);
            }
        });
        return spelled.toString();
    }

    /** The one form of every letter that Unicode has several forms of, wide and narrow ones too. */
    static String composed(String text) {
        return COMPOSED.normalize(text);
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
        DECOMPOSED
                .normalize(Character.toString(letter))
                .codePoints()
                .filter(part -> !isMark(part) || !MARKS_MAY_GO.contains(UnicodeScript.of(part)))
                .forEach(part -> folded.append(plain(part)));
    }

    private static String plain(int part) {
        if (part < 128) {
            return Character.toString(part);
        }
        if (Character.isDigit(part)) {
            return String.valueOf(Character.digit(part, 10));
        }
        var known = PLAIN.get(part);
        if (known != null) {
            return known;
        }
        var written = Character.toString(part);
        return UnicodeScript.of(part) == UnicodeScript.LATIN && Character.isLetter(part)
                ? PLAIN_LATIN.transliterate(written)
                : written;
    }
}
