package org.studentled.school;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides when two spellings of an e-mail address are the same address. */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final String AROUND = " <\"'(";
    private static final String BEHIND = " >\"').,;:";
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,255}");

    private MailAddress() {}

    /**
     * An address as it was meant: without the signs no one sees, and without what a mail program or the end of a sentence
     * put around it ({@code <kay@oak.example>.}, {@code mailto:…}).
     */
    public static String typed(@Nullable String typed) {
        String text = TextRules.plainLine(typed);
        int from = 0;
        if (text.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
            from = "mailto:".length();
        }
        int to = text.length();
        while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BEHIND.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).replace('\u3002', '.');
    }

    /** Whether a letter can be sent there, as far as the address itself tells (RFC 5321, 4.1.2 and 4.5.3). */
    public static boolean isAddress(String address) {
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return !address.startsWith(".")
                && !address.contains("..")
                && !address.contains(".@")
                && !domain.startsWith(".")
                && !domain.endsWith(".");
    }

    /**
     * Without spaces around it and in small letters, of ASCII only: other scripts have letters whose small form is an
     * ASCII one (the Kelvin sign), and an address with such a letter is someone else's.
     */
    public static String folded(String address) {
        StringBuilder folded = new StringBuilder(typed(address));
        for (int at = 0; at < folded.length(); at++) {
            char letter = folded.charAt(at);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(at, (char) (letter + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /**
     * What all addresses of one mailbox have in common: the tag after a plus sign does not count, nor the dots before
     * Google's {@code gmail.com}. Not an address to write to.
     */
    public static String mailbox(String address) {
        String plain = folded(address);
        int at = plain.lastIndexOf('@');
        int tag = plain.indexOf('+');
        if (tag >= 0 && tag < at) {
            plain = plain.substring(0, tag) + plain.substring(at);
            at = tag;
        }
        String domain = plain.substring(at + 1).toLowerCase(Locale.ROOT);
        return domain.equals("gmail.com") || domain.equals("googlemail.com")
                ? plain.substring(0, at).replace(".", "") + "@gmail.com"
                : plain;
    }
}
