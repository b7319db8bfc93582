package org.studentled.conference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.studentled.round.Participation;
import org.studentled.round.Participations;
import org.studentled.round.RoundId;
import org.studentled.round.Rounds;
import org.studentled.school.Households;
import org.studentled.school.Students;

/** Finds who a conference is about. */
@Component
public class Meetings {

    private final Conferences conferences;
    private final Participations participations;
    private final Rounds rounds;
    private final Students students;
    private final Households households;

    Meetings(
            Conferences conferences,
            Participations participations,
            Rounds rounds,
            Students students,
            Households households) {
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
    public List<Meeting> in(RoundId round) {
        return conferences.in(round).stream()
                .filter(conference -> conference.standing() != Conference.Standing.CALLED_OFF)
                .map(this::of)
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
