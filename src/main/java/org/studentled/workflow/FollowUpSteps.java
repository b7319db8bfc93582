package org.studentled.workflow;

import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.studentled.conference.FollowUps;
import org.studentled.school.SchoolZone;

/** What the model {@code follow-up} asks of the school; the business key is the promise's id. */
@Component
public class FollowUpSteps {

    private final FollowUps followUps;
    private final DueDateCalculator days;
    private final SchoolZone zone;

    FollowUpSteps(FollowUps followUps, DueDateCalculator days, SchoolZone zone) {
        this.followUps = followUps;
        this.days = days;
        this.zone = zone;
    }

    public Date due(String key) {
        return days.dayEnds(followUps
                .find(UUID.fromString(key))
                .map(promise -> promise.dueOn())
                .orElseGet(zone::today));
    }
}
