package org.studentled.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Numeral;

/**
 * The highest possible score, where a title names it: "(20)", "[Total Pts: 20 Score]", "/20", "out of 20", "20 pts".
 *
 * @param name the title without it
 * @param written the number, as it stands there
 * @param guessed whether it may as well be another number, as in "Spelling (2)"
 * @param holds what the words beside it say about the values below
 */
record MaximumInTitle(String name, String written, boolean guessed, ColumnTitle.@Nullable Holds holds) {

    private static final Set<String> UNITS = Set.of(
            "pt", "pts", "point", "points", "score", "punkt", "punkte", "pkt", "pkte", "puntos", "punto", "نقاط",
            "نقطه", "درجه", "marks", "mark");
    private static final Set<String> SURE = Set.of(
            "max",
            "maximum",
            "maxi",
            "out",
            "total",
            "possible",
            "gesamt",
            "gesamtpunkte",
            "gesamtpunktzahl",
            "maximal",
            "sur",
            "sobre",
            "maximo",
            "up",
            "available");
    private static final Set<String> PERHAPS = Set.of("of", "von", "de", "من", "to", "des", "nombre");

    /** @return nothing when there is no number in the brackets, or a word that belongs to the name */
    static @Nullable MaximumInTitle inside(Bracket bracket) {
        var parts = parts(bracket.inside().replace(':', ' ').replace('=', ' '));
        joinThousands(parts);
        var numbers = parts.stream().filter(MaximumInTitle::isNumber).toList();
        if (numbers.size() != 1) {
            return null;
        }
        var sure = false;
        ColumnTitle.@Nullable Holds holds = null;
        for (var part : parts) {
            var plain = HeaderVocabulary.plain(part);
            var kind = Bracket.holds(plain);
            if (UNITS.contains(plain) || SURE.contains(plain) || kind != null || part.equals("/")) {
                sure = true;
                holds = kind == null || kind == ColumnTitle.Holds.NUMBERS ? holds : kind;
            } else if (!isNumber(part) && !PERHAPS.contains(plain) && !plain.isEmpty()) {
                return null;
            }
        }
        return new MaximumInTitle(bracket.before(), numbers.get(0), !sure, holds);
    }

    /** @return nothing when no number at the end is told to be the top */
    static @Nullable MaximumInTitle behind(String title) {
        var parts = parts(title);
        var end = parts.size() - 1;
        var unit = false;
        while (end > 0
                && (UNITS.contains(HeaderVocabulary.plain(parts.get(end)))
                        || HeaderVocabulary.plain(parts.get(end)).equals("possible"))) {
            end--;
            unit = true;
        }
        if (end < 1 || !isNumber(parts.get(end))) {
            return null;
        }
        var start = end;
        var sure = unit;
        var told = unit;
        while (start > 1 && isBeforeTop(parts.get(start - 1))) {
            start--;
            told |= !isDash(parts.get(start));
            sure |= SURE.contains(HeaderVocabulary.plain(parts.get(start)));
        }
        if (!told) {
            return null;
        }
        var name = String.join(" ", parts.subList(0, start)).replace(" /", "/").strip();
        var bare = name.endsWith("-") || name.endsWith("–") || name.endsWith(",") || name.endsWith(":")
                ? name.substring(0, name.length() - 1).strip()
                : name;
        return bare.isEmpty() ? null : new MaximumInTitle(bare, parts.get(end), !sure, null);
    }

    private static boolean isBeforeTop(String part) {
        var plain = HeaderVocabulary.plain(part);
        return part.equals("/")
                || isDash(part)
                || SURE.contains(plain) && !plain.equals("total")
                || PERHAPS.contains(plain);
    }

    private static boolean isDash(String part) {
        return part.equals("-") || part.equals("–");
    }

    // A slash that stands before a number with a space before it is a word of its own.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var word : text.split(" ")) {
            if (word.length() > 1 && word.charAt(0) == '/') {
                parts.addAll(Arrays.asList("/", word.substring(1)));
            } else if (!word.isEmpty()) {
                parts.add(word);
            }
        }
        return parts;
    }

    // "1 500" is one number.
    private static void joinThousands(List<String> parts) {
        for (var at = parts.size() - 1; at > 0; at--) {
            var joined = parts.get(at - 1) + " " + parts.get(at);
            if (isNumber(joined)) {
                parts.set(at - 1, joined);
                parts.remove(at);
            }
        }
    }

    private static boolean isNumber(String part) {
        return Numeral.of(part).isPresent();
    }
}
