package org.studentled.ltijava;

import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Moodle keeps the times of scores in whole seconds and answers 409 to one that is not later (seen with 4.5.6); what
 * else it does differently, everyone is read tolerantly for: quotes of Link headers, JSON labeled as a page.
 */
@Component
class MoodleQuirks implements PlatformQuirks {

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public Set<String> families() {
        return Set.of("moodle");
    }

    @Override
    public Duration tick() {
        return Duration.ofSeconds(1);
    }
}
