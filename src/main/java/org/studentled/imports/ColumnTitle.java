package org.studentled.imports;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a column, and what it says besides the name of the assignment.
 *
 * @param shown the name of the work, without what the exporting system adds
 * @param whole the same with the number that may be the top
 * @param work the work's id at the exporting system
 * @param top the most there is to reach, as it is written there
 * @param guessed whether the number taken for the top may as well be a part of the name
 * @param holds what kind of value stands below
 */
record ColumnTitle(
        String shown,
        String whole,
        @Nullable String work,
        @Nullable String top,
        boolean guessed,
        Holds holds) {

    private static final int LONGEST = 300;
    private static final Set<String> BRIGHTSPACE_WORDS =
            Set.of("text grade", "pass fail grade", "selectbox grade", "scheme grade", "weighted grade");

    /** What a column's values are. */
    enum Holds {
        /** Numbers, as far as the title tells. */
        NUMBERS,
        PERCENT,
        WORDS,
        FEEDBACK,
        /** Reckoned by the exporting system from other columns. */
        TOTAL
    }

    /** @param numbered whether a number in brackets is the work's id, as Canvas puts it behind each name */
    static ColumnTitle of(String written, boolean numbered) {
        var title = spaced(written);
        for (var remark : new String[] {"* ", "# ", "$ "}) {
            // Sakai marks a column of comments so, and those it reckons itself.
            if (title.startsWith(remark)) {
                return new ColumnTitle(
                        title, title, null, null, false, remark.equals("* ") ? Holds.FEEDBACK : Holds.TOTAL);
            }
        }
        if (title.toLowerCase(Locale.ROOT).endsWith("(read only)")
                || HeaderVocabulary.TOTALS.contains(HeaderVocabulary.plain(title))) {
            return new ColumnTitle(title, title, null, null, false, Holds.TOTAL);
        }
        var tagged = title.endsWith(">") ? title.lastIndexOf(" <") : -1;
        return tagged > 0
                ? brightspace(title.substring(0, tagged), title.substring(tagged + 2))
                : other(title, numbered);
    }

    /** The same, with the number that was taken for the top as a part of the name. */
    ColumnTitle withTopInName() {
        return new ColumnTitle(whole, whole, work, null, false, holds);
    }

    /** The same work by another name. */
    ColumnTitle called(String name, Holds held) {
        return new ColumnTitle(name, whole, work, top, guessed, held);
    }

    // "Spelling 1 Points Grade <Numeric MaxPoints:10 Weight:5>"
    private static ColumnTitle brightspace(String name, String tag) {
        var plain = HeaderVocabulary.plain(name);
        var kind = tag.split("[ >]", 2)[0];
        if (HeaderVocabulary.TOTALS.contains(plain)
                || plain.endsWith(" subtotal numerator")
                || plain.endsWith(" denominator")) {
            return new ColumnTitle(name, name, null, null, false, Holds.TOTAL);
        }
        for (var words : BRIGHTSPACE_WORDS) {
            if (plain.endsWith(" " + words)) {
                return new ColumnTitle(
                        name, name, null, null, false, words.startsWith("weighted") ? Holds.TOTAL : Holds.WORDS);
            }
        }
        var at = tag.indexOf("MaxPoints:");
        var top = at < 0 ? null : tag.substring(at + 10).split("[ >]", 2)[0];
        var shown = without(name, " Points Grade");
        return new ColumnTitle(shown, shown, null, top, false, kind.equals("Numeric") ? Holds.NUMBERS : Holds.WORDS);
    }

    private static ColumnTitle other(String title, boolean numbered) {
        var left = title;
        @Nullable String work = null;
        var bar = left.lastIndexOf(" |");
        if (bar > 0 && left.lastIndexOf(']', bar) == bar - 1 && isId(left.substring(bar + 2))) {
            // Blackboard: "Spelling 1 [Total Pts: 20 Score] |123"
            work = left.substring(bar + 2);
            left = left.substring(0, bar);
        }
        var bracket = Bracket.last(left);
        if (bracket != null && work == null && numbered && bracket.round() && isId(bracket.inside())) {
            work = bracket.inside();
            left = bracket.before();
            bracket = Bracket.last(left);
        }
        var holds = Holds.NUMBERS;
        var displayed = false;
        if (bracket != null && bracket.holds() != null) {
            holds = bracket.holds();
            displayed = true;
            left = bracket.before();
            bracket = Bracket.last(left);
        }
        var whole = withoutActivity(left);
        var top = bracket == null ? MaximumInTitle.behind(left) : MaximumInTitle.inside(bracket);
        if (top != null) {
            left = top.name();
            holds = top.holds() == null ? holds : top.holds();
        }
        var shown = withoutActivity(left);
        return new ColumnTitle(
                shown,
                whole,
                work,
                top == null ? null : top.written(),
                top != null && top.guessed(),
                holds == Holds.NUMBERS ? lastWord(left, shown, displayed) : holds);
    }

    /** @param displayed whether it says how the value is displayed, as Moodle does of works and totals alike */
    private static Holds lastWord(String left, String shown, boolean displayed) {
        var plain = HeaderVocabulary.plain(shown);
        if (HeaderVocabulary.TOTALS.contains(plain)
                || plain.endsWith(" subtotal numerator")
                || plain.endsWith(" subtotal denominator")
                || displayed && left.equals(shown) && (plain.endsWith(" total") || plain.endsWith(" gesamt"))) {
            return Holds.TOTAL;
        }
        var last = plain.substring(plain.lastIndexOf(' ') + 1);
        if (plain.endsWith(" letter grade")) {
            return Holds.WORDS;
        }
        if (shown.endsWith("%") || plain.contains(" ") && HeaderVocabulary.AS_PERCENT.contains(last)) {
            return Holds.PERCENT;
        }
        return plain.contains(" ") && HeaderVocabulary.AS_FEEDBACK.contains(last) ? Holds.FEEDBACK : Holds.NUMBERS;
    }

    // Moodle says "Assignment: Lab report 1 (Real)".
    private static String withoutActivity(String name) {
        var colon = name.indexOf(':');
        return colon > 0 && HeaderVocabulary.ACTIVITIES.contains(HeaderVocabulary.plain(name.substring(0, colon)))
                ? name.substring(colon + 1).strip()
                : name;
    }

    private static String without(String name, String ending) {
        return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())
                ? name.substring(0, name.length() - ending.length()).strip()
                : name;
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= 60
                && text.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '-' || letter == '_')
                && text.chars().anyMatch(Character::isDigit);
    }

    private static String spaced(String written) {
        var cut = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        return String.join(" ", cut.strip().split("\\s+"));
    }
}
