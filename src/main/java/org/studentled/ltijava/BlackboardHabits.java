package org.studentled.ltijava;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Blackboard leaves comments out of a result that is asked for by person, so all are asked for. */
@Component
class BlackboardHabits implements Habits {

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
