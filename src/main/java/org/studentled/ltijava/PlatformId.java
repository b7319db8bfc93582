package org.studentled.ltijava;

import java.util.UUID;

/** Names one registration of this tool with one platform. */
public record PlatformId(UUID value) {

    public static PlatformId random() {
        return new PlatformId(UUID.randomUUID());
    }
}
