package org.studentled.school;

import java.util.regex.Pattern;

/** Guesses the grade from what teachers call their courses elsewhere; the teacher can always change it. */
public final class GradeLevelGuess {

    private static final int USUAL = 3;
    private static final Pattern KINDERGARTEN = Pattern.compile("\\bkindergarten\\b|\\bgrade\\s+k\\b", caseless());
    private static final Pattern GRADE = Pattern.compile(
            "\\b(?:grade|gr\\.?|year|class)\\s*(\\d{1,2})\\b|\\b(\\d{1,2})(?:st|nd|rd|th)\\s+grade", caseless());

    private GradeLevelGuess() {}

    public static int guess(String title) {
        if (KINDERGARTEN.matcher(title).find()) {
            return 0;
        }
        var found = GRADE.matcher(title);
        if (!found.find()) {
            return USUAL;
        }
        var grade = Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
        return grade <= SchoolClass.LAST_GRADE ? grade : USUAL;
    }

    private static int caseless() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
}
