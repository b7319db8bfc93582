package org.studentled.ltijava;

import java.util.Locale;

/** Why a login, launch or registration was refused; the code is stable and goes into the log and onto the page. */
public enum Reason {
    LOGIN_INCOMPLETE(101, Remedy.SETUP),
    PLATFORM_UNKNOWN(102, Remedy.SETUP),
    CLIENT_AMBIGUOUS(103, Remedy.SETUP),
    TARGET_FOREIGN(104, Remedy.SETUP),
    PLATFORM_PENDING(105, Remedy.APPROVAL),

    PLATFORM_DECLINED(201, Remedy.AGAIN),
    TOKEN_MISSING(202, Remedy.AGAIN),
    STATE_UNKNOWN(203, Remedy.AGAIN),
    STATE_USED(204, Remedy.AGAIN),
    STATE_EXPIRED(205, Remedy.AGAIN),
    BROWSER_UNBOUND(206, Remedy.BROWSER),

    TOKEN_MALFORMED(301, Remedy.SETUP),
    ALGORITHM(302, Remedy.SETUP),
    KEY_ID_MISSING(303, Remedy.SETUP),
    KEY_UNKNOWN(304, Remedy.SETUP),
    KEYS_UNREACHABLE(305, Remedy.LATER),
    SIGNATURE(306, Remedy.SETUP),
    TOKEN_OVERSIZED(307, Remedy.SETUP),
    KEYS_UNUSABLE(308, Remedy.SETUP),

    ISSUER(401, Remedy.SETUP),
    AUDIENCE(402, Remedy.SETUP),
    AUTHORIZED_PARTY(403, Remedy.SETUP),
    EXPIRED(404, Remedy.AGAIN),
    ISSUED_AT(405, Remedy.AGAIN),
    NONCE(406, Remedy.AGAIN),
    NONCE_FOREIGN(407, Remedy.AGAIN),

    VERSION(501, Remedy.SETUP),
    MESSAGE_TYPE(502, Remedy.SETUP),
    ROLES(503, Remedy.SETUP),
    DEPLOYMENT_MISSING(504, Remedy.SETUP),
    DEPLOYMENT_UNKNOWN(505, Remedy.APPROVAL),
    RESOURCE_LINK(506, Remedy.SETUP),
    SUBJECT(507, Remedy.SETUP),
    TARGET(508, Remedy.SETUP),
    TOO_LONG(509, Remedy.SETUP),
    CLAIM_MALFORMED(510, Remedy.SETUP),
    LINK_SETTINGS(511, Remedy.SETUP),

    REGISTRATION_LINK(601, Remedy.REGISTRATION),
    REGISTRATION_USED(602, Remedy.REGISTRATION),
    REGISTRATION_INSECURE(603, Remedy.REGISTRATION),
    REGISTRATION_PRIVATE(604, Remedy.REGISTRATION),
    REGISTRATION_REDIRECTED(605, Remedy.REGISTRATION),
    REGISTRATION_HOST(606, Remedy.REGISTRATION),
    REGISTRATION_SILENT(607, Remedy.REGISTRATION),
    REGISTRATION_CONFIGURATION(608, Remedy.REGISTRATION),
    REGISTRATION_DECLINED(609, Remedy.REGISTRATION);

    /** What the person at the screen can do about it. */
    public enum Remedy {
        AGAIN,
        LATER,
        BROWSER,
        SETUP,
        APPROVAL,
        REGISTRATION
    }

    private final int number;
    private final Remedy remedy;

    Reason(int number, Remedy remedy) {
        this.number = number;
        this.remedy = remedy;
    }

    /** For example {@code LTI-204}. */
    public String code() {
        return "LTI-" + number;
    }

    public Remedy remedy() {
        return remedy;
    }

    /** The message key of the plain sentence, for example {@code ltijava.refused.state-used}. */
    public String messageKey() {
        return "ltijava.refused." + key(this);
    }

    /** The message key of what to do next. */
    public String remedyKey() {
        return "ltijava.remedy." + key(remedy);
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
