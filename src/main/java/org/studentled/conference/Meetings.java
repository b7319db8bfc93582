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
import org.studentled.school.Families;
import org.studentled.school.Household;
import org.studentled.school.HouseholdId;
import org.studentled.school.Households;
import org.studentled.school.Student;
import org.studentled.school.StudentId;
import org.studentled.school.Students;

/** Finds who a conference is about. */
@Component
public class Meetings {

    private final Conferences conferences;
    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Households households;
    private final Families families;

    Meetings(
            Conferences conferences,
            Participations participations,
            Rounds rounds,
            Students students,
            Households households,
            Families families) {
        this.families = families;
        this.conferences = conferences;
        this.participations = participations;
        this.rounds = rounds;
        this.students = students;
        this.households = households;
    }

    public Meeting of(ConferenceId id) {
        return of(conferences.get(id));
    }

    /** All of a round, those called off left out. */
    @Transactional(readOnly = true)
    public List<Meeting> in(RoundId round) {
        return allIn(round).stream()
                .filter(meeting -> meeting.conference().standing() != Conference.Standing.CALLED_OFF)
                .toList();
    }

    /** Those called off too; as many statements for one as for a hundred. */
    @Transactional(readOnly = true)
    public List<Meeting> allIn(RoundId id) {
        List<Conference> all = conferences.in(id);
        Round round = rounds.get(id);
        Map<ParticipationId, Participation> taking =
                participations.in(id).stream().collect(Collectors.toMap(Participation::id, Function.identity()));
        Map<StudentId, Student> named = students.byId(
                taking.values().stream().map(Participation::studentId).toList());
        Map<HouseholdId, Household> homes = families.byId(
                all.stream().map(Conference::householdId).distinct().toList());
        return all.stream()
                .map(conference -> {
                    Participation participation = requireNonNull(taking.get(conference.participationId()));
                    return new Meeting(
                            conference,
                            participation,
                            round,
                            requireNonNull(named.get(participation.studentId())),
                            requireNonNull(homes.get(conference.householdId())));
                })
                .toList();
    }

    private Meeting of(Conference conference) {
        Participation participation = participations.get(conference.participationId());
        return new Meeting(
                conference,
                participation,
                rounds.get(participation.roundId()),
                students.get(participation.studentId()),
                households.get(conference.householdId()));
    }
}
