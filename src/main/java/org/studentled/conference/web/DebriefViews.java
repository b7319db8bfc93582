package org.studentled.conference.web;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.studentled.conference.ClosingPlans;
import org.studentled.conference.Conference;
import org.studentled.conference.ConferenceDetails;
import org.studentled.conference.ConferenceDetailsLoader;
import org.studentled.conference.Conferences;
import org.studentled.conference.Debriefs;
import org.studentled.conference.FamilyReflection;
import org.studentled.conference.FamilyReflections;
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
class DebriefViews {

    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Conferences conferences;
    private final ConferenceDetailsLoader detailsLoader;
    private final Debriefs debriefs;
    private final RoundDebriefs debriefsOf;
    private final ClosingPlans plans;
    private final FamilyReflections reflections;

    DebriefViews(
            Participations participations,
            Rounds rounds,
            Students students,
            Conferences conferences,
            ConferenceDetailsLoader detailsLoader,
            Debriefs debriefs,
            RoundDebriefs debriefsOf,
            ClosingPlans plans,
            FamilyReflections reflections) {
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.conferences = conferences;
        this.detailsLoader = detailsLoader;
        this.debriefs = debriefs;
        this.debriefsOf = debriefsOf;
        this.plans = plans;
        this.reflections = reflections;
    }

    DebriefView get(ParticipationId id) {
        Participation participation = participations.get(id);
        return new DebriefView(
                participation,
                rounds.get(participation.roundId()),
                students.get(participation.studentId()),
                debriefs.studentAnswers(id).orElse(null),
                debriefs.teacherAnswers(id).orElse(null),
                conferences.findByParticipation(id).stream().map(this::talk).toList());
    }

    public List<DebriefView> findByRound(RoundId id) {
        Round round = rounds.get(id);
        List<Participation> all = participations.in(id).stream()
                .filter(participation -> participation.standing() != Participation.Standing.LEFT)
                .toList();
        Map<StudentId, Student> named = participations.studentsOf(all);
        RoundDebriefs.Said said = debriefsOf.getByRound(id);
        Map<ParticipationId, List<DebriefView.Talk>> talks = detailsLoader.findAllByRound(id).stream()
                .collect(Collectors.groupingBy(
                        details -> details.participation().id(),
                        Collectors.mapping(details -> talk(details, said), Collectors.toList())));
        return all.stream()
                .map(each -> new DebriefView(
                        each,
                        round,
                        requireNonNull(named.get(each.studentId())),
                        said.studentAnswers().get(each.id()),
                        said.teacherAnswers().get(each.id()),
                        talks.getOrDefault(each.id(), List.of())))
                .sorted(Comparator.comparing(view -> view.student().fullName()))
                .toList();
    }

    private static DebriefView.Talk talk(ConferenceDetails details, RoundDebriefs.Said said) {
        FamilyReflection words = said.words().get(details.id());
        return new DebriefView.Talk(
                details,
                said.plans().get(details.id()),
                words != null && words.shared() ? words : null,
                said.ways().getOrDefault(details.id(), FamilyReflections.Way.LINK));
    }

    private DebriefView.Talk talk(Conference conference) {
        var words = reflections.getByConference(conference.id());
        return new DebriefView.Talk(
                detailsLoader.get(conference.id()),
                plans.findByConference(conference.id()).orElse(null),
                words.shared() ? words : null,
                reflections.wayOf(conference.id()));
    }
}
