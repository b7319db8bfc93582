package org.studentled.ltijava;

/** A platform was about to be registered with values that no launch could pass with. */
public class InvalidRegistrationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Part part;

    InvalidRegistrationException(Part part, String found) {
        super("The platform's " + part.name().toLowerCase(java.util.Locale.ROOT) + " cannot be used: " + found);
        this.part = part;
    }

    public Part part() {
        return part;
    }

    /** What is wrong. */
    public enum Part {
        NAME,
        ISSUER,
        CLIENT,
        AUTHORIZATION,
        TOKEN,
        KEYS,
        AUDIENCE,
        HOME,
        DEPLOYMENTS,
        /** An address would send tokens in the clear over a network. */
        SAFETY
    }
}
