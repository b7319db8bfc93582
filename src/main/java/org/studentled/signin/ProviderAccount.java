package org.studentled.signin;

/**
 * An account of the school as its provider has just vouched for it.
 *
 * @param subject the provider's own id of the person, which it never gives to another one
 * @param email as the provider has it; empty when it does not say
 * @param emailVerified whether the provider vouches for the address too
 */
public record ProviderAccount(
        String provider, String issuer, String subject, String name, String email, boolean emailVerified) {

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "ProviderAccount[" + provider + "]";
    }
}
