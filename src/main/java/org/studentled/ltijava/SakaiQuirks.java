package org.studentled.ltijava;

import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sakai: no known differences; the times of scores are kept a whole second apart as a precaution. */
@Component
class SakaiQuirks implements PlatformQuirks {

    @Override
    public String name() {
        return "sakai";
    }

    @Override
    public Set<String> families() {
        return Set.of("sakai");
    }

    @Override
    public Duration tick() {
        return Duration.ofSeconds(1);
    }
}
