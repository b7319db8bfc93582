package org.studentled.ltijava;

import java.util.Locale;

/** Why a login, launch or registration was refused; the code is stable and goes into the log and onto the page. */
public enum RefusalReason {
    /** {@code iss}, {@code login_hint} or {@code target_link_uri} is missing (security framework 1.0, section 5.1.1.1). */
    LOGIN_INCOMPLETE(101, Remedy.SETUP),
    /** No registration has this issuer and client id (LTI core 1.3, section 3.1.3). */
    PLATFORM_UNKNOWN(102, Remedy.SETUP),
    /** Several registrations share the issuer and no {@code client_id} came (LTI core 1.3, section 4.1.3). */
    CLIENT_AMBIGUOUS(103, Remedy.SETUP),
    /** The announced target is not ours: an open redirect otherwise (security framework 1.0, section 5.1.1.1). */
    TARGET_FOREIGN(104, Remedy.SETUP),
    /** Registered, not approved here (our own rule). */
    PLATFORM_PENDING(105, Remedy.APPROVAL),

    /** The platform answered with an {@code error} (OpenID Connect core 1.0, section 3.1.2.6). */
    PLATFORM_DECLINED(201, Remedy.AGAIN),
    /** No {@code id_token} or {@code state} (security framework 1.0, section 5.1.1.3). */
    TOKEN_MISSING(202, Remedy.AGAIN),
    /** The state was never given out here (security framework 1.0, section 5.1.1). */
    STATE_UNKNOWN(203, Remedy.AGAIN),
    /** The state was used before (our own rule: one use). */
    STATE_USED(204, Remedy.AGAIN),
    /** The login took longer than {@code lti.login-ttl} (our own rule). */
    STATE_EXPIRED(205, Remedy.AGAIN),
    /** Nothing ties the launch to the browser that began it (LTI OIDC login with client side postMessages 0.1). */
    BROWSER_UNBOUND(206, Remedy.BROWSER),

    /** No signed JWT (security framework 1.0, section 5.1.2). */
    TOKEN_MALFORMED(301, Remedy.SETUP),
    /** Signed otherwise than by RS256 (security framework 1.0, section 5.1.3; stricter here). */
    ALGORITHM(302, Remedy.SETUP),
    /** No {@code kid} (certification, bad payload 1). */
    KEY_ID_MISSING(303, Remedy.SETUP),
    /** The {@code kid} is not among the platform's keys (certification, bad payload 2). */
    KEY_UNKNOWN(304, Remedy.SETUP),
    /** The platform's keys cannot be fetched, and none are kept (security framework 1.0, section 6.3). */
    KEYS_UNREACHABLE(305, Remedy.LATER),
    /** The signature is not the platform's (security framework 1.0, section 5.1.3). */
    SIGNATURE(306, Remedy.SETUP),
    /** Longer than any real launch (our own rule). */
    TOKEN_OVERSIZED(307, Remedy.SETUP),
    /** What is published is no key set, or far too long (our own rule). */
    KEYS_UNUSABLE(308, Remedy.SETUP),
    /** The key has fewer than 2048 bits or is not for RS256 signatures (security framework 1.0, section 6.1). */
    KEY_UNFIT(309, Remedy.SETUP),

    /** {@code iss} is not exactly the registered one (security framework 1.0, section 5.1.3). */
    ISSUER(401, Remedy.SETUP),
    /** {@code aud} lacks our client id, or has one more that we do not trust (security framework 1.0, section 5.1.3). */
    AUDIENCE(402, Remedy.SETUP),
    /** {@code azp} is someone else (security framework 1.0, section 5.1.3). */
    AUTHORIZED_PARTY(403, Remedy.SETUP),
    /** {@code exp} is missing or past (security framework 1.0, section 5.1.3; certification, bad payload 7). */
    EXPIRED(404, Remedy.AGAIN),
    /** {@code iat} is missing, in the future or too old (security framework 1.0, section 5.1.3; certification, bad payload 7). */
    ISSUED_AT(405, Remedy.AGAIN),
    /** No nonce, or one that was never given out (security framework 1.0, section 5.1.3). */
    NONCE(406, Remedy.AGAIN),
    /** The nonce belongs to another login (security framework 1.0, section 5.1.3; stricter here). */
    NONCE_FOREIGN(407, Remedy.AGAIN),
    /** {@code nbf} is still to come (RFC 7519, section 4.1.5). */
    NOT_YET(408, Remedy.AGAIN),

    /** {@code version} is not 1.3.0 (LTI core 1.3, section 5.3.2; certification, bad payloads 3 and 4). */
    VERSION(501, Remedy.SETUP),
    /** {@code message_type} is missing or unknown (LTI core 1.3, section 5.3.1; certification, bad payloads 5 and 8). */
    MESSAGE_TYPE(502, Remedy.SETUP),
    /** No {@code roles} at all; an empty list is allowed (LTI core 1.3, section 5.3.7; certification, bad payload 9). */
    ROLES(503, Remedy.SETUP),
    /** No {@code deployment_id} (LTI core 1.3, section 5.3.3; certification, bad payload 10). */
    DEPLOYMENT_MISSING(504, Remedy.SETUP),
    /** The deployment was not admitted here (LTI core 1.3, section 3.1.3). */
    DEPLOYMENT_UNKNOWN(505, Remedy.APPROVAL),
    /** No {@code resource_link} id (LTI core 1.3, section 5.3.5; certification, bad payload 11). */
    RESOURCE_LINK(506, Remedy.SETUP),
    /** No {@code sub}: an anonymous launch (LTI core 1.3, section 5.3.6.1; certification, bad payload 12). */
    SUBJECT(507, Remedy.SETUP),
    /** The target is not the one that was announced (LTI core 1.3, section 5.3.4). */
    TARGET(508, Remedy.SETUP),
    /** An id of more than 255 characters (LTI core 1.3, section 5.3). */
    TOO_LONG(509, Remedy.SETUP),
    /** A claim is not of its kind (LTI core 1.3, section 5.3). */
    CLAIM_MALFORMED(510, Remedy.SETUP),
    /** No usable {@code deep_linking_settings} (deep linking 2.0, section 4.4.1). */
    LINK_SETTINGS(511, Remedy.SETUP),

    /** No link of an administrator, or too old a one (our own rule). */
    REGISTRATION_LINK(601, Remedy.REGISTRATION),
    /** The link was used before (our own rule). */
    REGISTRATION_USED(602, Remedy.REGISTRATION),
    /** An address is not plain https (LTI dynamic registration 1.0). */
    REGISTRATION_INSECURE(603, Remedy.REGISTRATION),
    /** An address leads into a private network (our own rule). */
    REGISTRATION_PRIVATE(604, Remedy.REGISTRATION),
    /** The platform redirects instead of answering (our own rule). */
    REGISTRATION_REDIRECTED(605, Remedy.REGISTRATION),
    /** The configuration lies at another host than its issuer (LTI dynamic registration 1.0). */
    REGISTRATION_HOST(606, Remedy.REGISTRATION),
    /** The platform does not answer (our own rule: in time). */
    REGISTRATION_SILENT(607, Remedy.REGISTRATION),
    /** What the platform says of itself lacks something (LTI dynamic registration 1.0). */
    REGISTRATION_CONFIGURATION(608, Remedy.REGISTRATION),
    /** The platform did not register the tool (LTI dynamic registration 1.0). */
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

    RefusalReason(int number, Remedy remedy) {
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
