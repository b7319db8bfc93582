package org.studentled.scheduling.web;

import org.studentled.school.Adult;

/** Where the school writes to an adult, so that only who knows the address knows it again. */
final class MaskedContact {

    private static final String HIDDEN = "•••";
    private static final int LAST_DIGITS = 2;

    private MaskedContact() {}

    /** Empty for an adult whose letters are printed. */
    static String addressOf(Adult adult) {
        String mail = adult.email();
        String phone = adult.phone();
        return switch (adult.channel()) {
            case MAIL -> mail == null ? "" : mail(mail);
            case SMS -> phone == null ? "" : HIDDEN + phone.substring(Math.max(0, phone.length() - LAST_DIGITS));
            case PAPER, NONE -> "";
        };
    }

    private static String mail(String address) {
        int at = address.indexOf('@');
        String host = address.substring(at + 1);
        return first(address) + HIDDEN + "@" + first(host) + HIDDEN
                + host.substring(Math.max(0, host.lastIndexOf('.')));
    }

    private static String first(String text) {
        return text.substring(0, Math.min(1, text.length()));
    }
}
