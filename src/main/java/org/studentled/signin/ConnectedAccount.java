package org.studentled.signin;

import java.time.Instant;
import org.studentled.school.Actor;

/**
 * A provider's account that is someone of ours.
 *
 * @param person a member of staff as teacher, or a student
 */
public record ConnectedAccount(String provider, Actor person, Instant connectedAt) {

    /** From now on this account opens the tool for them. */
    public record Connected(String provider, String subject, Actor person) {}
}
