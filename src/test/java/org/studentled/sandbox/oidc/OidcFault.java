package org.studentled.sandbox.oidc;

/** What can be wrong with a provider's answer. */
public enum OidcFault {
    NONE,
    OTHER_ISSUER,
    OTHER_AUDIENCE,
    OTHER_NONCE,
    OTHER_KEY,
    UNSIGNED,
    EXPIRED,
    FROM_TOMORROW,
    NO_ID_TOKEN,
    GARBLED,
    SECRET_CHANGED,
    TOKENS_AWAY,
    TOKENS_SILENT,
    KEYS_AWAY
}
