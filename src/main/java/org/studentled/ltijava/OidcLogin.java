package org.studentled.ltijava;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A login that was begun and waits for its launch.
 *
 * @param state 256 bits, one use; must come back from the same browser
 * @param authorization where the browser goes next
 * @param platformOrigin the only origin whose window messages are believed
 */
public record OidcLogin(
        String state,
        URI authorization,
        String platformOrigin,
        @Nullable String storageTarget,
        Duration lasts) {}
