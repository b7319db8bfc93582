package org.studentled.conference.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.conference.Conference;
import org.studentled.conference.Conferences;
import org.studentled.conference.Debriefs;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
import org.studentled.conference.Meeting;
import org.studentled.conference.Meetings;
import org.studentled.conference.Plans;
import org.studentled.conference.RoundDebriefs;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
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
    private final RoundDebriefs debriefsOf;
    private final Plans plans;
    private final FamilyReflections reflections;

    HowItWent(
            Participations participations,
            Rounds rounds,
            Students students,
            Conferences conferences,
            Meetings meetings,
            Debriefs debriefs,
            RoundDebriefs debriefsOf,
            Plans plans,
            FamilyReflections reflections) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.conferences = conferences;
        this.meetings = meetings;
        this.debriefs = debriefs;
        this.debriefsOf = debriefsOf;
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

    @Transactional(readOnly = true)
    public List<DebriefView> in(RoundId id) {
        Round round = rounds.get(id);
        List<Participation> all = participations.in(id).stream()
                .filter(participation -> participation.standing() != Participation.Standing.LEFT)
                .toList();
        Map<StudentId, Student> named = participations.studentsOf(all);
        RoundDebriefs.Said said = debriefsOf.of(id);
        Map<ParticipationId, List<DebriefView.Talk>> talks = meetings.allIn(id).stream()
                .collect(Collectors.groupingBy(
                        meeting -> meeting.participation().id(),
                        Collectors.mapping(meeting -> talk(meeting, said), Collectors.toList())));
        return all.stream()
                .map(each -> new DebriefView(
                        each,
                        round,
                        requireNonNull(named.get(each.studentId())),
                        said.pupils().get(each.id()),
                        said.teachers().get(each.id()),
                        talks.getOrDefault(each.id(), List.of())))
                .sorted(Comparator.comparing(view -> view.student().fullName()))
                .toList();
    }

    private static DebriefView.Talk talk(Meeting meeting, RoundDebriefs.Said said) {
        FamilyReflection words = said.words().get(meeting.id());
        return new DebriefView.Talk(
                meeting,
                said.plans().get(meeting.id()),
                words != null && words.shared() ? words : null,
                said.ways().getOrDefault(meeting.id(), FamilyReflections.Way.LINK));
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
