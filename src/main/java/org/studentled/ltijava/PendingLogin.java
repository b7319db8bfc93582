package org.studentled.ltijava;

import org.jspecify.annotations.Nullable;

/** What is remembered of a begun login until its launch arrives. */
record PendingLogin(
        Platform platform,
        String nonceHash,
        String targetLinkUri,
        @Nullable String deploymentHint,
        @Nullable String storageTarget) {}
