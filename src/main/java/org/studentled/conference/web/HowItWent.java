package org.studentled.conference.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.conference.Debriefs;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.Meetings;
import org.studentled.conference.Plans;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Students;

/** Gathers what is known of how it went. */
@Component
class HowItWent {

    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Conferences conferences;
    private final Meetings meetings;
    private final Debriefs debriefs;
    private final Plans plans;
    private final FamilyReflections reflections;

    HowItWent(
            Participations participations,
            Rounds rounds,
            Students students,
            Conferences conferences,
            Meetings meetings,
            Debriefs debriefs,
            Plans plans,
            FamilyReflections reflections) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.conferences = conferences;
        this.meetings = meetings;
        this.debriefs = debriefs;
        this.plans = plans;
        this.reflections = reflections;
    }

    DebriefView of(ParticipationId id) {
        Participation participation = participations.get(id);
        return new DebriefView(
                participation,
                rounds.get(participation.roundId()),
                students.get(participation.studentId()),
                debriefs.pupils(id).orElse(null),
                debriefs.teachers(id).orElse(null),
                conferences.of(id).stream().map(this::talk).toList());
    }

    List<DebriefView> in(RoundId round) {
        return participations.in(round).stream()
                .filter(participation -> participation.standing() != Participation.Standing.LEFT)
                .map(participation -> of(participation.id()))
                .sorted(Comparator.comparing(view -> view.student().fullName()))
                .toList();
    }

    private DebriefView.Talk talk(Conference conference) {
        var words = reflections.of(conference.id());
        return new DebriefView.Talk(
                meetings.of(conference.id()),
                plans.of(conference.id()).orElse(null),
                words.shared() ? words : null,
                reflections.wayOf(conference.id()));
    }
}
