package org.studentled.portfolio.web;

import org.springframework.stereotype.Component;
import org.studentled.access.Doors;
import org.studentled.page.Refusal;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.Who;

/** The week that is open for a child, and whether someone may work in it. */
@Component
class MyWeekNow {

    private final Participations participations;
    private final Weeks weeks;
    private final Doors doors;

    MyWeekNow(Participations participations, Weeks weeks, Doors doors) {
        this.participations = participations;
        this.weeks = weeks;
        this.doors = doors;
    }

    Participation admit(Who who, ParticipationId id) {
        Participation participation = participations.get(id);
        doors.isPupilOrTeaches(who, participation.studentId());
        return participation;
    }

    Week openWeek(Participation participation) {
        return weeks.current(participation.roundId())
                .filter(week -> !week.closed() && participation.isTakingPart())
                .orElseThrow(() -> new Refusal(409, "portfolio.error.noWeek"));
    }
}
