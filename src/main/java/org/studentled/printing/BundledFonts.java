package org.studentled.printing;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All fonts on board: which of them a text needs, and whether they can write it at all. */
@Component
class BundledFonts {

    /** Letters of Persian, Urdu and others are in the font, but the typesetter does not join them. */
    private static final int FIRST_ARABIC_LETTER = 0x0621;

    private static final int LAST_ARABIC_MARK = 0x0652;
    private static final int LONGEST_PASSAGE = 30;

    /** @throws UnprintableTextException with the passage that no font on board can write */
    Set<BundledFont> needed(String text) {
        Set<BundledFont> needed = EnumSet.of(BundledFont.LATIN, BundledFont.LATIN_BOLD);
        for (int place = 0; place < text.length(); ) {
            int sign = text.codePointAt(place);
            if (sign > 0x7e) {
                add(needed, text, place, sign);
            }
            place += Character.charCount(sign);
        }
        return needed;
    }

    private static void add(Set<BundledFont> needed, String text, int place, int sign) {
        if (ComposedText.isLooseMark(sign)) {
            throw new UnprintableTextException(around(text, place));
        }
        UnicodeScript script = UnicodeScript.of(sign);
        boolean anywhere = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        boolean found = anywhere && isUnseen(sign);
        for (BundledFont face : BundledFont.values()) {
            boolean sets = anywhere ? !found : face.sets(script) && isSetRightly(script, sign);
            if (sets && face.has(sign)) {
                needed.add(face);
                found = true;
            }
        }
        if (!found) {
            throw new UnprintableTextException(around(text, place));
        }
    }

    private static boolean isSetRightly(UnicodeScript script, int sign) {
        return script != UnicodeScript.ARABIC
                || Character.getType(sign) == Character.OTHER_PUNCTUATION
                || sign >= '٠' && sign <= '٩'
                || sign >= FIRST_ARABIC_LETTER && sign <= LAST_ARABIC_MARK;
    }

    /** Line ends, no-break spaces and marks of direction need no picture. */
    private static boolean isUnseen(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT && sign != 0x200d;
    }

    /** The word around a place, so that a reader finds it. */
    private static String around(String text, int place) {
        int from = place;
        int to = place;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.substring(Math.max(from, place - LONGEST_PASSAGE), Math.min(to, place + LONGEST_PASSAGE));
    }
}
