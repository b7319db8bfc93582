package org.studentled.school;

import java.util.ArrayList;
import java.util.List;

/** The words of a written name, folded; what stands in brackets or quotes is no part of it. */
final class NameWords {

    private static final int LONGEST = 400;
    private static final String APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚׳ꞌ＇\uFF40\u02BB\u02EE";
    private static final String QUOTES = "\"“”„‟«»″＂";

    private NameWords() {}

    /** "O'Neil-Smith" is one word. */
    static List<String> joined(String name) {
        return split(name, false);
    }

    /** Hyphens and apostrophes part words. */
    static List<String> parted(String name) {
        return split(name, true);
    }

    /** The name on one form of its letters, at most {@value #LONGEST} of them, without what is only said beside it. */
    static String bare(String name) {
        // Some apostrophes are letters in Unicode, and some become a space with an accent when they are composed.
        var cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        var written = straight(CharacterFolding.composed(straight(cut)));
        var bare = without(written);
        // A name that stands in quotes as a whole is the name all the same.
        return bare.isBlank() ? written : bare;
    }

    private static List<String> split(String name, boolean parted) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        CharacterFolding.folded(bare(name)).codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || CharacterFolding.isMark(letter)) {
                word.appendCodePoint(letter);
            } else if (!CharacterFolding.isUnseen(letter) && (parted || !isWithin(letter))) {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    // What stands in a word and not between two.
    private static boolean isWithin(int letter) {
        return Character.getType(letter) == Character.DASH_PUNCTUATION || letter == '\'';
    }

    private static String without(String name) {
        var left = new StringBuilder(name.length());
        var opened = -1;
        var closes = ')';
        for (var letter : name.toCharArray()) {
            var quote = QUOTES.indexOf(letter) >= 0;
            if (opened >= 0 && (letter == closes || quote && closes == '"')) {
                left.setLength(opened);
                left.append(' ');
                opened = -1;
                continue;
            }
            if (opened < 0 && (letter == '(' || letter == '[' || quote)) {
                opened = left.length();
                closes = letter == '(' ? ')' : letter == '[' ? ']' : '"';
            }
            left.append(letter);
        }
        return left.toString();
    }

    private static String straight(String name) {
        var straight = new StringBuilder(name.length());
        for (var letter : name.toCharArray()) {
            straight.append(APOSTROPHES.indexOf(letter) >= 0 ? '\'' : letter);
        }
        return straight.toString();
    }
}
