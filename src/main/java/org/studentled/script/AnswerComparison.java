package org.studentled.script;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a child wrote what their portfolio says: 80,5 is 80.50, and a full stop or a capital letter is no mistake. */
final class AnswerComparison {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,4})?");

    private AnswerComparison() {}

    static boolean same(String stored, String typed) {
        String one = plain(stored);
        String other = plain(typed);
        if (NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()) {
            return number(one).compareTo(number(other)) == 0;
        }
        return one.equals(other);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[.!]+$", "").toLowerCase(Locale.ROOT);
    }
}
