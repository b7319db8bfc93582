package org.studentled.ltijava;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of platform does differently from the specification, which is the default for everything.
 *
 * <p>A platform is told by the {@code product_family_code} of its launches and registration (LTI core 1.3, section
 * 5.4.2), or by its issuer while it has not said.
 */
interface PlatformQuirks {

    /** Our short name for it, used in messages and settings. */
    String name();

    /** In lower case. */
    Set<String> families();

    default boolean isIssuer(String issuer) {
        return false;
    }

    /** What the platform wants as {@code aud} of a client assertion, when it is not its token address. */
    default @Nullable String tokenAudience() {
        return null;
    }

    /** How many columns to ask for at a time; 0 leaves it to the platform. */
    default int page() {
        return 0;
    }

    /** The smallest step between the times of two scores that the platform can tell apart. */
    default Duration tick() {
        return Duration.ofMillis(1);
    }

    /** Whether it can be asked for the result of one person. */
    default boolean narrowsResults() {
        return true;
    }

    /** Adds what this platform needs to a score. */
    default void customize(ObjectNode score) {}

    /** Adds what this platform needs to the tool configuration of a registration. */
    default void customize(ObjectNode tool, LtiSettings settings) {}

    /** Where the pages of a hosted system are, besides its issuer and endpoints: they show this tool in a frame. */
    default Set<String> frames() {
        return Set.of();
    }
}
