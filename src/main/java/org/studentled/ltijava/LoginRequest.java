package org.studentled.ltijava;

import org.jspecify.annotations.Nullable;

/**
 * A platform's request to start a launch (security framework 1.0, section 5.1.1.1; LTI core 1.3, section 4.1).
 *
 * @param loginHint and {@code messageHint}: opaque, handed back unchanged
 * @param storageTarget the frame that keeps values for tools ({@code lti_storage_target}, LTI client side
 *     postMessages 0.1), when the platform has one
 */
public record LoginRequest(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String loginHint,
        @Nullable String messageHint,
        @Nullable String targetLinkUri,
        @Nullable String deploymentId,
        @Nullable String storageTarget) {}
