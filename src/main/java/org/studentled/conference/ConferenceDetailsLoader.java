package org.studentled.conference;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.studentled.round.Participation;
import org.studentled.round.ParticipationId;
import org.studentled.round.Participations;
import org.studentled.round.Round;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.ClassHouseholds;
import org.studentled.school.Household;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Finds who a conference is about. */
@Component
public class ConferenceDetailsLoader {

    private final Conferences conferences;
    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Households households;
    private final ClassHouseholds classHouseholds;

    ConferenceDetailsLoader(
            Conferences conferences,
            Participations participations,
            Rounds rounds,
            Students students,
            Households households,
            ClassHouseholds classHouseholds) {
        this.classHouseholds = classHouseholds;
        this.conferences = conferences;
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.households = households;
    }

    public ConferenceDetails get(ConferenceId id) {
        return get(conferences.get(id));
    }

    /** All of a round, those called off left out. */
    @Transactional(readOnly = true)
    public List<ConferenceDetails> in(RoundId round) {
        return findAllByRound(round).stream()
                .filter(details -> details.conference().standing() != Conference.Standing.CALLED_OFF)
                .toList();
    }

    /** Those called off too; as many statements for one as for a hundred. */
    @Transactional(readOnly = true)
    public List<ConferenceDetails> findAllByRound(RoundId id) {
        List<Conference> all = conferences.in(id);
        Round round = rounds.get(id);
        Map<ParticipationId, Participation> taking =
                participations.in(id).stream().collect(Collectors.toMap(Participation::id, Function.identity()));
        Map<StudentId, Student> named = students.byId(
                taking.values().stream().map(Participation::studentId).toList());
        Map<HouseholdId, Household> households = classHouseholds.byId(
                all.stream().map(Conference::householdId).distinct().toList());
        return all.stream()
                .map(conference -> {
                    Participation participation = requireNonNull(taking.get(conference.participationId()));
                    return new ConferenceDetails(
                            conference,
                            participation,
                            round,
                            requireNonNull(named.get(participation.studentId())),
                            requireNonNull(households.get(conference.householdId())));
                })
                .toList();
    }

    private ConferenceDetails get(Conference conference) {
        Participation participation = participations.get(conference.participationId());
        return new ConferenceDetails(
                conference,
                participation,
                rounds.get(participation.roundId()),
                students.get(participation.studentId()),
                households.get(conference.householdId()));
    }
}
