package org.studentled.signin;

import org.jspecify.annotations.Nullable;
import org.studentled.secrets.OpaqueTokens;

/**
 * Someone's way to a provider and back.
 *
 * @param browser the key by which the browser that began it is known
 * @param next where they were going
 * @param framed whether it began inside a frame, which waits for it
 * @param subject whose account it is, once that is known
 */
record SignInAttempt(
        String state,
        String browser,
        String provider,
        SignInDoor door,
        String next,
        boolean framed,
        @Nullable String subject) {

    /** By RFC 7636: 43 characters that no one can guess who has not both. */
    String verifier() {
        return OpaqueTokens.challenge("verifier " + browser + " " + state);
    }

    String nonce() {
        return OpaqueTokens.challenge("nonce " + browser + " " + state);
    }

    @Override
    public String toString() {
        return "SignInAttempt[" + provider + "]";
    }
}
