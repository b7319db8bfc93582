package org.studentled.conference;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.school.SchoolZone;

/** Families that would like to talk to the teacher alone; each becomes a task for the teacher, due within a week. */
@Component
public class PrivateTalkRequests {

    private static final int DAYS = 7;

    private final Conferences conferences;
    private final FollowUps followUps;
    private final SchoolZone zone;

    PrivateTalkRequests(Conferences conferences, FollowUps followUps, SchoolZone zone) {
        this.conferences = conferences;
        this.followUps = followUps;
        this.zone = zone;
    }

    /** Asked again while it waits, it is the one there is. */
    @Transactional
    public void request(ConferenceId conference) {
        followUps.arrangeTalk(
                conferences.get(conference).participationId(), zone.today().plusDays(DAYS));
    }
}
