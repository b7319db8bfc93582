package org.studentled.progress;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people and programs write it: in any digits, with a point or a comma before the decimals, with or without
 * signs between the thousands. "1,250" may be read in two ways, and says so.
 *
 * <p>One pass over at most {@value #LONGEST} letters: what is longer is no number, and no exponent is ever raised.
 */
public final class Numeral {

    /** The sign before the decimals. */
    public enum Sign {
        POINT('.'),
        COMMA(',');

        private final char letter;

        Sign(char letter) {
            this.letter = letter;
        }
    }

    private static final int LONGEST = 60;
    private static final int MOST_DIGITS = 12;

    private final String whole;
    private final String fraction;

    @Nullable
    private final Sign proven;

    @Nullable
    private final Sign unclear;

    private Numeral(String whole, String fraction, @Nullable Sign proven, @Nullable Sign unclear) {
        this.whole = whole;
        this.fraction = fraction;
        this.proven = proven;
        this.unclear = unclear;
    }

    /** Nothing when it is no number from zero upwards. */
    public static Optional<Numeral> of(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var text = plain(written).strip();
        if (text.isEmpty() || text.chars().noneMatch(Numeral::isDigit)) {
            return Optional.empty();
        }
        var groups = new StringBuilder();
        for (var letter : text.toCharArray()) {
            if (isGap(letter)) {
                groups.append(' ');
            } else if (isDigit(letter) || letter == '.' || letter == ',') {
                groups.append(letter);
            } else {
                return Optional.empty();
            }
        }
        // The Arabic sign for decimals is never one for thousands.
        return read(groups.toString(), written.indexOf('\u066B') >= 0);
    }

    /** Digits, signs and spaces of any script as those of an old typewriter; what cannot be seen is gone. */
    public static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER) {
                plain.append(Character.digit(letter, 10));
            } else if (Character.getType(letter) != Character.FORMAT) {
                plain.appendCodePoint(likePrinted(letter));
            }
        });
        return plain.toString();
    }

    /** The sign that stands before the decimals here, where the writing leaves no doubt. */
    public Optional<Sign> proven() {
        return Optional.ofNullable(proven);
    }

    /** Whether it is 1250 or 1.25, depending on who wrote it. */
    public boolean isUnclear() {
        return unclear != null;
    }

    /** Whether only digits were written. */
    public boolean isWhole() {
        return unclear == null && proven == null && fraction.isEmpty();
    }

    /** As it is written, in plain digits. */
    public String written() {
        var sign = unclear == null ? proven : unclear;
        return fraction.isEmpty() ? whole : whole + (sign == Sign.COMMA ? "," : ".") + fraction;
    }

    /** The one sign that may be either. */
    public Optional<Sign> doubted() {
        return Optional.ofNullable(unclear);
    }

    /** @param decimal how the list writes decimals, where that is known; empty when that would have to be known */
    public Optional<BigDecimal> value(@Nullable Sign decimal) {
        if (unclear == null) {
            return Optional.of(number(whole, fraction));
        }
        if (decimal == null) {
            return Optional.empty();
        }
        return Optional.of(decimal == unclear ? number(whole, fraction) : number(whole + fraction, ""));
    }

    private static Optional<Numeral> read(String text, boolean surelyDecimal) {
        var last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return thousands(text, ' ').map(digits -> new Numeral(digits, "", null, null));
        }
        var sign = text.charAt(last) == '.' ? Sign.POINT : Sign.COMMA;
        var opposite = sign == Sign.POINT ? Sign.COMMA : Sign.POINT;
        var before = text.substring(0, last);
        var after = text.substring(last + 1);
        if (before.indexOf(sign.letter) >= 0) {
            // Several of one sign stand between thousands.
            return before.indexOf(opposite.letter) >= 0
                    ? Optional.empty()
                    : thousands(text, sign.letter).map(digits -> new Numeral(digits, "", opposite, null));
        }
        if (after.indexOf(' ') >= 0) {
            return Optional.empty();
        }
        var other = opposite.letter;
        var gap = before.indexOf(other) >= 0 ? other : ' ';
        var digits = before.isEmpty() ? Optional.of("0") : thousands(before, gap);
        var sure = surelyDecimal
                || after.length() != 3
                || before.length() > 3
                || before.isEmpty()
                || before.charAt(0) == '0';
        return digits.map(found -> new Numeral(found, after, sure ? sign : null, sure ? null : sign));
    }

    // Three digits behind each gap; in India two, but three behind the last.
    private static Optional<String> thousands(String text, char gap) {
        var groups = text.split(Pattern.quote(String.valueOf(gap)), -1);
        for (var place = 0; place < groups.length; place++) {
            var length = groups[place].length();
            var fits = place == 0
                    ? length > 0 && (groups.length == 1 || length <= 3)
                    : length == 3 || length == 2 && place < groups.length - 1;
            if (!fits || !groups[place].chars().allMatch(Numeral::isDigit)) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("", groups));
    }

    // More digits than any chart has are told as too many, and not counted one by one.
    private static BigDecimal number(String whole, String fraction) {
        var digits = whole.replaceFirst("^0+(?=.)", "");
        if (digits.length() > MOST_DIGITS) {
            return BigDecimal.TEN.pow(MOST_DIGITS);
        }
        var decimals = fraction.length() > MOST_DIGITS ? fraction.substring(0, MOST_DIGITS) : fraction;
        return new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
    }

    private static int likePrinted(int letter) {
        return switch (letter) {
            case '\u066B' -> ',';
            case '\u066C', '\u2019', '\u02BC', '\uFF07' -> '\'';
            case '\u066A', '\uFF05' -> '%';
            case '\u2212', '\u2010', '\u2011', '\uFF0D' -> '-';
            case '\uFF0E' -> '.';
            case '\uFF0C', '\u060C' -> ',';
            case '\uFF0F', '\u2044' -> '/';
            default -> Character.isSpaceChar(letter) || letter == '\t' ? ' ' : letter;
        };
    }

    private static boolean isGap(char letter) {
        return letter == ' ' || letter == '\'';
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
