package org.studentled.ltijava;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The {@code return_url} of a launch (LTI core 1.3, section 5.4.4), when it leads to the platform itself. */
final class ReturnUrl {

    private ReturnUrl() {}

    /** @return null when there is none, or one that leads elsewhere or cannot be read */
    static @Nullable URI find(Claims claims, Platform platform) {
        try {
            var presentation = claims.optionalObject(Claims.LTI + "launch_presentation");
            var back = presentation == null ? null : presentation.address("return_url");
            return back != null && leadsTo(platform, back) ? back : null;
        } catch (LaunchRefused unreadable) {
            return null;
        }
    }

    private static boolean leadsTo(Platform platform, URI back) {
        return Origins.isPrivate(back) && platform.origins().anyMatch(Origins.origin(back)::equals);
    }
}
