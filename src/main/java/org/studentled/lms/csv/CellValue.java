package org.studentled.lms.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one cell says about a child's work: a number, that it is excused, nothing, or something that is no number. */
record CellValue(
        Kind kind, @Nullable BigDecimal amount, @Nullable BigDecimal outOf) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:[.,]\\d{1,6})?");
    private static final Pattern OUT_OF =
            Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,6})?)\\s*/\\s*(\\d{1,6}(?:[.,]\\d{1,6})?)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,6})?)\\s*%");
    private static final Set<String> NOTHING =
            Set.of("", "-", "–", "—", "n/a", "na", "mi", "missing", "ungraded", "not submitted", "#n/a");
    private static final Set<String> EXCUSED = Set.of("ex", "e", "exc", "excused", "exempt");

    enum Kind {
        NOTHING,
        NUMBER,
        EXCUSED,
        BELOW_ZERO,
        FORMULA,
        NO_NUMBER
    }

    static CellValue read(String cell) {
        var text = cell.strip().toLowerCase(Locale.ROOT);
        if (NOTHING.contains(text)) {
            return of(Kind.NOTHING);
        }
        if (EXCUSED.contains(text)) {
            return of(Kind.EXCUSED);
        }
        if (NUMBER.matcher(text).matches()) {
            return new CellValue(Kind.NUMBER, number(text), null);
        }
        var outOf = OUT_OF.matcher(text);
        if (outOf.matches()) {
            return new CellValue(Kind.NUMBER, number(outOf.group(1)), number(outOf.group(2)));
        }
        var percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return new CellValue(Kind.NUMBER, number(percent.group(1)), BigDecimal.valueOf(100));
        }
        if (text.matches("[-−]\\s*\\d.*")) {
            return of(Kind.BELOW_ZERO);
        }
        return of(text.matches("[=+@].*") ? Kind.FORMULA : Kind.NO_NUMBER);
    }

    private static CellValue of(Kind kind) {
        return new CellValue(kind, null, null);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
