package org.studentled.ltijava;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Blackboard omits comments when results are requested for one user, so all results are requested. */
@Component
class BlackboardQuirks implements PlatformQuirks {

    @Override
    public String name() {
        return "blackboard";
    }

    @Override
    public Set<String> families() {
        return Set.of("blackboardlearn", "blackboard");
    }

    @Override
    public boolean isIssuer(String issuer) {
        return issuer.equals("https://blackboard.com");
    }

    @Override
    public boolean narrowsResults() {
        return false;
    }

    @Override
    public Set<String> frames() {
        return Set.of("https://*.blackboard.com");
    }
}
