package org.studentled.portfolio.web;

import org.springframework.stereotype.Component;
import org.studentled.access.AccessPolicy;
import org.studentled.page.RequestRefused;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Week;
import org.studentled.round.Weeks;
import org.studentled.school.Actor;

/** The week that is open for a child, and whether someone may work in it. */
@Component
class OpenWeek {

    private final Participations participations;
    private final Weeks weeks;
    private final AccessPolicy accessPolicy;

    OpenWeek(Participations participations, Weeks weeks, AccessPolicy accessPolicy) {
        this.participations = participations;
        this.weeks = weeks;
        this.accessPolicy = accessPolicy;
    }

    Participation admit(Actor actor, ParticipationId id) {
        Participation participation = participations.get(id);
        accessPolicy.requireStudentOrTeacher(actor, participation.studentId());
        return participation;
    }

    Week openWeek(Participation participation) {
        return weeks.current(participation.roundId())
                .filter(week -> !week.closed() && participation.isTakingPart())
                .orElseThrow(() -> RequestRefused.conflict("portfolio.error.noWeek"));
    }
}
