package org.studentled.signin;

import org.studentled.page.RequestRefused;
import org.studentled.page.RequestRefused.Kind;

/** Why no one came in with a provider's account; the name is the code in the log and on the page. */
public enum SignInProblem {
    NO_SUCH_PROVIDER(Kind.NOT_FOUND),
    PROVIDER_DOWN(Kind.UNAVAILABLE),
    PROVIDER_WRONG(Kind.BAD_ANSWER),
    CONSENT_REFUSED(Kind.NOT_ALLOWED),
    /** Used already, too old, or never begun here. */
    STATE_UNKNOWN(Kind.ENDED),
    OTHER_BROWSER(Kind.NOT_ALLOWED),
    CODE_REFUSED(Kind.ENDED),
    CLIENT_REFUSED(Kind.BAD_ANSWER),
    WRONG_ISSUER(Kind.NOT_ALLOWED),
    WRONG_AUDIENCE(Kind.NOT_ALLOWED),
    WRONG_NONCE(Kind.NOT_ALLOWED),
    WRONG_SIGNATURE(Kind.NOT_ALLOWED),
    CLOCKS_APART(Kind.NOT_ALLOWED),
    TOKEN_UNREADABLE(Kind.BAD_ANSWER),
    EMAIL_UNVERIFIED(Kind.NOT_ALLOWED),
    PERSONAL_ACCOUNT(Kind.NOT_ALLOWED),
    OTHER_DOMAIN(Kind.NOT_ALLOWED),
    OTHER_ORGANIZATION(Kind.NOT_ALLOWED),
    ACCOUNT_MOVED(Kind.NOT_ALLOWED),
    STUDENT_AT_STAFF_DOOR(Kind.NOT_ALLOWED),
    STAFF_AT_STUDENT_DOOR(Kind.NOT_ALLOWED),
    UNKNOWN_ACCOUNT(Kind.NOT_ALLOWED),
    NOT_IN_THE_CLASS(Kind.NOT_ALLOWED),
    DECLINED(Kind.NOT_ALLOWED),
    ACCESS_ENDED(Kind.NOT_ALLOWED),
    /** All they were at the school has had its last day. */
    TIME_OVER(Kind.NOT_ALLOWED);

    private final Kind kind;

    SignInProblem(Kind kind) {
        this.kind = kind;
    }

    /** The same as a plain no of any other page. */
    public RequestRefused refusal() {
        return new RequestRefused(kind, messageKey());
    }

    /** The sentence; with {@code .next} at its end, what to do. */
    public String messageKey() {
        return "signin.refused." + name();
    }

    /** Nothing is wrong: someone at the school only has to say who this is. */
    public boolean waits() {
        return this == UNKNOWN_ACCOUNT || this == NOT_IN_THE_CLASS || this == ACCOUNT_MOVED;
    }
}
