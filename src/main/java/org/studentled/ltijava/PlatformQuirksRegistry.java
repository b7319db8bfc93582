package org.studentled.ltijava;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what is special about a platform; an unknown kind gets the defaults of the specification. */
@Component
class PlatformQuirksRegistry {

    private static final PlatformQuirks BY_THE_BOOK = new PlatformQuirks() {

        @Override
        public String name() {
            return "other";
        }

        @Override
        public Set<String> families() {
            return Set.of();
        }
    };

    private final List<PlatformQuirks> known;

    PlatformQuirksRegistry(List<PlatformQuirks> known) {
        this.known = known;
    }

    PlatformQuirks forPlatform(Platform platform) {
        var family = platform.family();
        return family == null ? forIssuer(platform.issuer()) : forFamily(family);
    }

    PlatformQuirks forFamily(String family) {
        return known.stream()
                .filter(each -> each.families().contains(family.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(BY_THE_BOOK);
    }

    private PlatformQuirks forIssuer(String issuer) {
        return known.stream().filter(each -> each.isIssuer(issuer)).findFirst().orElse(BY_THE_BOOK);
    }
}
