package org.studentled.ltijava;

/** Port: how many logins one place on the network may begin. */
public interface LoginLimit {

    /**
     * Counts one login.
     *
     * @param place the address it comes from
     * @throws RuntimeException with an answer of its own when there were too many
     */
    void check(String place);
}
