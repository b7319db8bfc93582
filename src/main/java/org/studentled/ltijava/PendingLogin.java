package org.studentled.ltijava;

import org.jspecify.annotations.Nullable;

/** What is stored about a login until its launch arrives. */
record PendingLogin(
        Platform platform,
        String nonceHash,
        String targetLinkUri,
        @Nullable String deploymentHint,
        @Nullable String storageTarget) {}
