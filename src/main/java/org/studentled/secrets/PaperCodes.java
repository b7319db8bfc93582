package org.studentled.secrets;

import java.security.SecureRandom;

/**
 * Short codes that are printed and typed again: of 31 capitals and digits, none of which looks like another, so 4.95 bits a
 * sign. Twelve of them (59 bits) open something where guesses are counted; six (29 bits) only name a paper.
 */
public final class PaperCodes {

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaperCodes() {}

    public static String draw(int length) {
        StringBuilder code = new StringBuilder(length);
        RANDOM.ints(length, 0, LETTERS.length()).forEach(place -> code.append(LETTERS.charAt(place)));
        return code.toString();
    }
}
