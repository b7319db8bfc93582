package org.studentled.signin;

import org.studentled.school.Actor;

/** A provider's account that is someone of ours. */
public final class ConnectedAccount {

    private ConnectedAccount() {}

    /** From now on this account opens the tool for them. */
    public record Connected(String provider, String subject, Actor person) {}
}
