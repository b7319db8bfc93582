package org.studentled.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.studentled.progress.Numeral;

/** What one cell says about a child's work: a number, excused, nothing, or something that is not a number. */
record CellValue(
        Kind kind, @Nullable BigDecimal amount, @Nullable BigDecimal outOf) {

    private static final int LONGEST = 60;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> NOTHING = Set.of(
            "",
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "na",
            "m",
            "mi",
            "mis",
            "missing",
            "ungraded",
            "not graded",
            "not submitted",
            "#n/a",
            "needs grading",
            "in progress",
            "absent",
            "abs");
    private static final Set<String> EXCUSED = Set.of("ex", "e", "exc", "excused", "exempt");
    private static final Set<String> UNITS =
            Set.of("pt", "pts", "point", "points", "punkt", "punkte", "pkt", "puntos", "punto", "p");
    private static final Set<String> OUT_OF = Set.of("/", "of", "out of", "von", "sur", "de", "sobre", "من");

    enum Kind {
        NOTHING,
        NUMBER,
        EXCUSED,
        BELOW_ZERO,
        FORMULA,
        NO_NUMBER,
        /** One number or another, by how the list writes its decimals. */
        UNCLEAR
    }

    static CellValue read(String cell) {
        return read(cell, null);
    }

    /** @param decimal the sign before the decimals, where it is known */
    static CellValue read(String cell, Numeral.@Nullable Sign decimal) {
        if (cell.length() > LONGEST) {
            return of(Kind.NO_NUMBER);
        }
        var text = Numeral.plain(cell).strip().toLowerCase(Locale.ROOT);
        if (NOTHING.contains(text)) {
            return of(Kind.NOTHING);
        }
        if (EXCUSED.contains(text)) {
            return of(Kind.EXCUSED);
        }
        if (text.startsWith("'")) {
            text = text.substring(1);
        }
        if (text.startsWith("-") && Numeral.of(bare(text.substring(1))).isPresent()) {
            return of(Kind.BELOW_ZERO);
        }
        if ("=+@".indexOf(text.charAt(0)) >= 0) {
            return of(Kind.FORMULA);
        }
        if (text.startsWith("%") || text.endsWith("%")) {
            return number(bare(text), decimal, Optional.of(HUNDRED));
        }
        return fraction(text, decimal);
    }

    /** Where 17,333 of 20 would be a thousand times too much, the comma is none between thousands. */
    boolean isFarAbove(@Nullable BigDecimal top) {
        var most = outOf == null ? top : outOf;
        return amount != null && most != null && amount.compareTo(most.multiply(BigDecimal.TEN)) > 0;
    }

    private static CellValue fraction(String text, Numeral.@Nullable Sign decimal) {
        var end = text.length();
        while (end > 0 && isPartOfNumber(text.charAt(end - 1))) {
            end--;
        }
        var start = 0;
        while (start < end && isPartOfNumber(text.charAt(start))) {
            start++;
        }
        var between = text.substring(start, end).strip();
        var top = Numeral.of(text.substring(end));
        if (OUT_OF.contains(between) && top.isPresent()) {
            var outOf = top.get().value(decimal);
            if (outOf.isPresent() && outOf.get().signum() == 0) {
                return of(Kind.NO_NUMBER);
            }
            return outOf.isEmpty() ? of(Kind.UNCLEAR) : number(text.substring(0, start), decimal, outOf);
        }
        return number(
                UNITS.contains(between) && end == text.length() ? text.substring(0, start) : text,
                decimal,
                Optional.empty());
    }

    private static CellValue number(String text, Numeral.@Nullable Sign decimal, Optional<BigDecimal> outOf) {
        var number = Numeral.of(text);
        if (number.isEmpty()) {
            return of(Kind.NO_NUMBER);
        }
        return number.get()
                .value(decimal)
                .map(amount -> new CellValue(Kind.NUMBER, amount, outOf.orElse(null)))
                .orElse(of(Kind.UNCLEAR));
    }

    private static boolean isPartOfNumber(char letter) {
        return letter >= '0' && letter <= '9' || letter == '.' || letter == ',' || letter == ' ' || letter == '\'';
    }

    private static String bare(String text) {
        return text.replace('%', ' ').strip();
    }

    private static CellValue of(Kind kind) {
        return new CellValue(kind, null, null);
    }
}
