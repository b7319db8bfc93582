package org.studentled.school;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The school's one idea of "the same name", for lists, gradebooks, Google Classroom, families and the family's door.
 *
 * <p>Capitals, accents, letters with strokes, spaces, hyphens, apostrophes and the order of first and last name make no
 * other name. A middle name, an initial or a nickname more or less may: then a person is asked.
 */
public final class PersonName {

    /** More words than a name has are compared in the order of the alphabet only. */
    private static final int MOST_WORDS = 12;

    private final String bare;
    private final Set<String> forms;
    private final Set<List<String>> wordings;

    private PersonName(String written) {
        bare = NameWords.bare(written);
        forms = forms(bare);
        wordings = NameLikeness.wordings(bare);
    }

    public static PersonName of(String written) {
        return new PersonName(written);
    }

    /** Symmetric: either name may be the one on the list. */
    public Likeness to(PersonName other) {
        if (sharesAny(forms, other.forms)) {
            return Likeness.SAME;
        }
        return NameLikeness.isAlike(wordings, other.wordings) ? Likeness.ALIKE : Likeness.DIFFERENT;
    }

    public static boolean same(String one, String other) {
        return of(one).to(of(other)) == Likeness.SAME;
    }

    /** The text to remember a person's name by; it is the same name, by this class, as the one that was written. */
    public static String key(String written) {
        var words = NameWords.joined(written);
        var all = String.join("", words);
        return NameKey.isWithoutSpaces(all) ? all : NameKey.sorted(words);
    }

    /** Two names are the same when they have one of these in common. */
    Set<String> forms() {
        return forms;
    }

    /** By which the person may be called: the first name, and the others that stand behind a comma. */
    Set<String> firstNames() {
        var names = bare.indexOf(',') < 0 ? new HashSet<>(forms(given().split(" ", 2)[0])) : beginnings();
        var all = String.join("", NameWords.joined(bare));
        // One sign is the family's, the others are the child's own.
        if (NameKey.isWithoutSpaces(all) && all.codePointCount(0, all.length()) > 2) {
            names.addAll(forms(all.substring(all.offsetByCodePoints(0, 1))));
        }
        return names;
    }

    /** The first name, the first two, and so on: any of them may be all that someone is called by. */
    Set<String> beginnings() {
        var names = new HashSet<String>();
        var first = new StringBuilder();
        for (var word : given().split(" ", MOST_WORDS)) {
            names.addAll(forms(first.append(' ').append(word).toString()));
        }
        return names;
    }

    /** The name with the one that the person is called by in the place of the first. */
    Set<String> calledForms(String callName) {
        var rest = given().split(" ", 2);
        var comma = bare.indexOf(',');
        var family = comma < 0 ? "" : bare.substring(0, comma) + " ";
        return rest.length < 2 && family.isEmpty()
                ? Set.of()
                : forms(family + callName + (rest.length < 2 ? "" : " " + rest[1]));
    }

    private String given() {
        return TextRules.oneLine(bare.substring(bare.indexOf(',') + 1).strip());
    }

    private static Set<String> forms(String written) {
        var forms = new LinkedHashSet<String>();
        addForms(forms, written);
        var spelled = CharacterFolding.spelledOut(written);
        if (!spelled.equals(CharacterFolding.composed(written))) {
            addForms(forms, spelled);
        }
        forms.remove("");
        return forms;
    }

    private static void addForms(Set<String> forms, String written) {
        var words = NameWords.parted(written);
        var all = String.join("", words);
        if (NameKey.isWithoutSpaces(all)) {
            // The family's name is one sign, or two of four and more.
            turn(forms, all, all.offsetByCodePoints(0, 1));
            if (all.codePointCount(0, all.length()) > 3) {
                turn(forms, all, all.offsetByCodePoints(0, 2));
            }
        } else {
            forms.add(NameKey.sorted(NameWords.joined(written)));
            forms.add(NameKey.sorted(words));
        }
        if (words.size() <= MOST_WORDS) {
            // "Vanderberg, Mary-Ann" is "Mary Ann van der Berg" that begins at another word.
            var at = 0;
            for (var word : words) {
                turn(forms, all, at);
                at += word.length();
            }
        }
    }

    private static void turn(Set<String> forms, String all, int at) {
        forms.add(all.substring(at) + all.substring(0, at));
    }

    static boolean sharesAny(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** How sure two written names are one person's, as far as names tell. */
    public enum Likeness {
        SAME,
        ALIKE,
        DIFFERENT
    }
}
