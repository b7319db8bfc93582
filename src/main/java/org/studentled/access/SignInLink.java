package org.studentled.access;

import org.studentled.school.StaffId;

/** A link by mail with which someone of the staff signs in once, without a password. */
public final class SignInLink {

    private SignInLink() {}

    /**
     * Someone asked for a link and is known here.
     *
     * @param path where the link leads, below the school's own address; works once, for twenty minutes
     */
    public record Requested(StaffId staff, String email, String path) {}
}
