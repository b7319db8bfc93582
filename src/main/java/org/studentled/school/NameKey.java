package org.studentled.school;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The one text that stands for a name or a title, to keep and to look up by: "Álvarez, Ana", "ana alvarez" and "Ana
 * Álvarez (4th)" have the same. Whether two names are one is for {@link PersonName} to say, which knows more.
 */
public final class NameKey {

    private NameKey() {}

    /** It takes one pass over the first few hundred letters, whatever is typed. */
    public static String from(String name) {
        return sorted(NameWords.joined(name));
    }

    static String sorted(List<String> words) {
        var all = String.join("", words);
        if (isWithoutSpaces(all)) {
            return all.codePoints().sorted().mapToObj(Character::toString).collect(Collectors.joining());
        }
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    /** Whether it is written in a script that parts no words. */
    static boolean isWithoutSpaces(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(CharacterFolding::isWrittenWithoutSpaces);
    }
}
