package org.studentled.school;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The normalized form of a name: "Álvarez, Ana", "ana alvarez" and "Ana Álvarez (4th)" are one.
 *
 * <p>The one idea of "the same name" for lists, gradebooks, Google Classroom and the family's door. It takes one pass
 * over at most {@value #LONGEST} letters, whatever is typed.
 */
public final class NameKey {

    private static final int LONGEST = 400;
    private static final String APOSTROPHES = "'`´‘’‛′ʹʻʼʽʾʿˈ＇׳";

    private NameKey() {}

    /** The key to keep and to compare: "O'Neil-Smith" is one word. */
    public static String of(String name) {
        return key(name, false);
    }

    /** Every key the name may be known by: "Al-Hashimi" is written "Alhashimi" and "Al Hashimi" as well. */
    public static Set<String> all(String name) {
        var keys = new LinkedHashSet<String>();
        keys.add(key(name, false));
        keys.add(key(name, true));
        return keys;
    }

    public static boolean same(String one, String other) {
        var keys = all(one);
        keys.retainAll(all(other));
        keys.remove("");
        return !keys.isEmpty();
    }

    /** The words of a name, hyphens and apostrophes parting them. */
    static Set<String> words(String name) {
        return new TreeSet<>(split(name, true));
    }

    private static String key(String name, boolean parted) {
        var words = split(name, parted);
        var all = String.join("", words);
        if (!all.isEmpty() && all.codePoints().allMatch(CharacterFolding::isWrittenWithoutSpaces)) {
            return all.codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
        }
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static List<String> split(String name, boolean parted) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        CharacterFolding.folded(straight(withoutBrackets(cut(name))))
                .codePoints()
                .forEach(letter -> {
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

    private static String withoutBrackets(String name) {
        var left = new StringBuilder(name.length());
        var opened = -1;
        for (var letter : name.toCharArray()) {
            if (letter == '(' && opened < 0) {
                opened = left.length();
            }
            left.append(letter);
            if (letter == ')' && opened >= 0) {
                left.setLength(opened);
                left.append(' ');
                opened = -1;
            }
        }
        return left.toString();
    }

    // Some of these count as letters in Unicode, and some as a space with an accent.
    private static String straight(String name) {
        var straight = new StringBuilder(name.length());
        for (var letter : name.toCharArray()) {
            straight.append(APOSTROPHES.indexOf(letter) >= 0 ? '\'' : letter);
        }
        return straight.toString();
    }

    private static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
