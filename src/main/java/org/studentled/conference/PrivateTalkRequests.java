package org.studentled.conference;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Rounds;
import org.studentled.school.SchoolZone;

/** Families that would like to talk to the teacher alone; each becomes a task for the teacher, due within a week, or when the school is back. */
@Component
public class PrivateTalkRequests {

    private static final int DAYS = 7;

    private final Conferences conferences;
    private final FollowUps followUps;
    private final Participations participations;
    private final Rounds rounds;
    private final SchoolZone zone;

    PrivateTalkRequests(
            Conferences conferences,
            FollowUps followUps,
            Participations participations,
            Rounds rounds,
            SchoolZone zone) {
        this.participations = participations;
        this.rounds = rounds;
        this.conferences = conferences;
        this.followUps = followUps;
        this.zone = zone;
    }

    /** Asked again while it waits, it is the one there is. */
    @Transactional
    public void request(ConferenceId conference) {
        ParticipationId participation = conferences.get(conference).participationId();
        LocalDate due = rounds.calendarOf(participations.get(participation).roundId())
                .unlessOff(zone.today().plusDays(DAYS));
        followUps.arrangeTalk(participation, due);
    }
}
