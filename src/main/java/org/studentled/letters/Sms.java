package org.studentled.letters;

/** Port: the school's way to telephones, by whichever company the school has chosen. */
public interface Sms {

    /** Whether the school has one. */
    boolean isSet();

    /**
     * Sends a short text.
     *
     * @param reference the same for the same letter: the company sends it once, however often it is asked
     * @throws Refused when the number is of no use
     * @throws Silent when it may work later
     */
    void send(String number, String text, String reference);

    /** The company says that this number can't be reached. */
    class Refused extends RuntimeException {}

    /** The company does not answer now. */
    class Silent extends RuntimeException {}
}
