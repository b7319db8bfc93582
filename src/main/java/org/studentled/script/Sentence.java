package org.studentled.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a child may say: words with blanks in braces, and clauses in brackets that are said only when the school knows
 * their blanks; {@code [Turn to page {page.of(piece)}.|Look into my folder.]} names what is said otherwise.
 */
record Sentence(String written) {

    private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern CLAUSE = Pattern.compile("\\[([^\\[\\]]*)]");

    /** One piece of a sentence: fixed words, or the name of a blank. */
    record Bit(String text, boolean blank) {}

    /** Every blank, in whatever clause it stands. */
    List<String> blanks() {
        return BLANK.matcher(written).results().map(found -> found.group(1)).toList();
    }

    /** Braces and brackets that do not close would be printed. */
    boolean isWhole() {
        String rest = BLANK.matcher(CLAUSE.matcher(written).replaceAll("$1")).replaceAll("");
        return Stream.of("{", "}", "[", "]").noneMatch(rest::contains);
    }

    List<Bit> toldWith(Bindings bindings) {
        String told = CLAUSE.matcher(written)
                .replaceAll(clause -> Matcher.quoteReplacement(said(clause.group(1), bindings)))
                .strip();
        List<Bit> bits = new ArrayList<>();
        Matcher blank = BLANK.matcher(told);
        int from = 0;
        while (blank.find()) {
            words(bits, told.substring(from, blank.start()));
            bits.add(new Bit(blank.group(1), true));
            from = blank.end();
        }
        words(bits, told.substring(from));
        return bits;
    }

    private static String said(String clause, Bindings bindings) {
        return Stream.of(clause.split("\\|"))
                .filter(way -> new Sentence(way)
                        .blanks().stream().allMatch(blank -> blank.startsWith("own.") || bindings.knows(blank)))
                .findFirst()
                .orElse("");
    }

    private static void words(List<Bit> bits, String words) {
        if (!words.isEmpty()) {
            bits.add(new Bit(words, false));
        }
    }
}
