package org.studentled.progress;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.studentled.school.TextRules;

/** A number as people type it: digits, with a point or a comma. */
public final class NumberParser {

    private static final int LONGEST = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}([.,]\\d{1,2})?");

    private NumberParser() {}

    /** @throws InvalidNumberException for anything else */
    public static BigDecimal parse(String typed) {
        String text = plain(TextRules.required(typed, LONGEST));
        if (!NUMBER.matcher(text).matches()) {
            throw new InvalidNumberException();
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    // Arabic and Persian keyboards have digits of their own, and a sign of their own before the decimals.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .map(letter -> letter == '\u066B' ? ',' : letter)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
