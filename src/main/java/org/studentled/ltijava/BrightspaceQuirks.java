package org.studentled.ltijava;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brightspace wants an audience of its own in assertions, and gives at most 200 columns a page (its documents on
 * LTI Advantage services).
 */
@Component
class BrightspaceQuirks implements PlatformQuirks {

    private static final int MOST_A_PAGE = 200;

    @Override
    public String name() {
        return "brightspace";
    }

    @Override
    public Set<String> families() {
        return Set.of("desire2learn", "brightspace");
    }

    @Override
    public boolean isIssuer(String issuer) {
        return issuer.matches("https://[\\w.-]+\\.(brightspace|desire2learn)\\.com");
    }

    @Override
    public @Nullable String tokenAudience() {
        return "https://api.brightspace.com/auth/token";
    }

    @Override
    public int page() {
        return MOST_A_PAGE;
    }

    @Override
    public Set<String> frames() {
        return Set.of("https://*.brightspace.com");
    }
}
