package org.studentled.ltijava;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Schoology, certified for all of LTI Advantage: no known differences. */
@Component
class SchoologyQuirks implements PlatformQuirks {

    @Override
    public String name() {
        return "schoology";
    }

    @Override
    public Set<String> families() {
        return Set.of("schoology");
    }

    @Override
    public boolean isIssuer(String issuer) {
        return issuer.equals("https://schoology.schoology.com");
    }

    @Override
    public Set<String> frames() {
        return Set.of("https://*.schoology.com");
    }
}
