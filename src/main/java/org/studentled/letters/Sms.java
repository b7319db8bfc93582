package org.studentled.letters;

/** Port: sends text messages through the provider the school has chosen. */
public interface Sms {

    /** Whether the school has one. */
    boolean isConfigured();

    /**
     * Sends a short text.
     *
     * @param reference the same for the same letter: the company sends it once, however often it is asked
     * @throws SmsRefused when the number is of no use
     * @throws SmsServerSilentException when the text certainly was not taken and it may work later
     * @throws SmsUnconfirmedException when no answer came, so that the text may have been taken or not
     */
    void send(String number, String text, String reference);

    /** The company says that this number can't be reached. */
    class SmsRefused extends RuntimeException {}

    /** The company takes no texts now. */
    class SmsServerSilentException extends RuntimeException {}

    /** The company was asked and did not answer. */
    class SmsUnconfirmedException extends RuntimeException {}
}
