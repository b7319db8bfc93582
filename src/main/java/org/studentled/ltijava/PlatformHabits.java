package org.studentled.ltijava;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what is special about a platform; an unknown kind gets the defaults of the specification. */
@Component
class PlatformHabits {

    private static final Habits BY_THE_BOOK = new Habits() {

        @Override
        public String name() {
            return "other";
        }

        @Override
        public Set<String> families() {
            return Set.of();
        }
    };

    private final List<Habits> known;

    PlatformHabits(List<Habits> known) {
        this.known = known;
    }

    Habits of(Platform platform) {
        var family = platform.family();
        return family == null ? ofIssuer(platform.issuer()) : ofFamily(family);
    }

    Habits ofFamily(String family) {
        return known.stream()
                .filter(each -> each.families().contains(family.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(BY_THE_BOOK);
    }

    private Habits ofIssuer(String issuer) {
        return known.stream().filter(each -> each.isIssuer(issuer)).findFirst().orElse(BY_THE_BOOK);
    }
}
