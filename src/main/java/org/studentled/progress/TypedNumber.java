package org.studentled.progress;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.studentled.school.Texts;

/** A number as people type it: digits, with a point or a comma. */
public final class TypedNumber {

    private static final int LONGEST = 20;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}([.,]\\d{1,2})?");

    private TypedNumber() {}

    /** @throws NotANumber for anything else */
    public static BigDecimal read(String typed) {
        String text = Texts.required(typed, LONGEST);
        if (!NUMBER.matcher(text).matches()) {
            throw new NotANumber();
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
