package org.studentled.school;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two ways of writing a mail address are one address. */
public final class MailAddress {

    private static final Pattern TAG = Pattern.compile("\\+[^@]*(?=@)");

    private MailAddress() {}

    /**
     * Without spaces around it and in small letters, of ASCII only: other scripts have letters whose small form is an
     * ASCII one (the Kelvin sign), and an address with such a letter is somebody else's.
     */
    public static String folded(String address) {
        StringBuilder folded = new StringBuilder(address.strip());
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
        String plain = TAG.matcher(folded(address)).replaceFirst("").replaceAll("\\.$", "");
        int at = plain.lastIndexOf('@');
        String domain = plain.substring(at + 1).toLowerCase(Locale.ROOT);
        return domain.equals("gmail.com") || domain.equals("googlemail.com")
                ? plain.substring(0, at).replace(".", "") + "@gmail.com"
                : plain;
    }
}
