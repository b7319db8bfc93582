package org.studentled.signin;

/** Why nobody came in with a provider's account; the name is the code in the log and on the page. */
public enum SignInProblem {
    NO_SUCH_PROVIDER(404),
    PROVIDER_DOWN(503),
    PROVIDER_WRONG(502),
    CONSENT_REFUSED(403),
    /** Used already, too old, or never begun here. */
    STATE_UNKNOWN(410),
    OTHER_BROWSER(403),
    CODE_REFUSED(410),
    CLIENT_REFUSED(502),
    WRONG_ISSUER(403),
    WRONG_AUDIENCE(403),
    WRONG_NONCE(403),
    WRONG_SIGNATURE(403),
    CLOCKS_APART(403),
    TOKEN_UNREADABLE(502),
    EMAIL_UNVERIFIED(403),
    PERSONAL_ACCOUNT(403),
    OTHER_DOMAIN(403),
    OTHER_ORGANIZATION(403),
    ACCOUNT_MOVED(403),
    STUDENT_AT_STAFF_DOOR(403),
    STAFF_AT_STUDENT_DOOR(403),
    UNKNOWN_ACCOUNT(403),
    NOT_IN_THE_CLASS(403),
    DECLINED(403),
    ACCESS_ENDED(403);

    private final int status;

    SignInProblem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The sentence; with {@code .next} at its end, what to do. */
    public String messageKey() {
        return "signin.refused." + name();
    }
}
