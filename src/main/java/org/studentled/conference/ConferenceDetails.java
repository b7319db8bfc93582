package org.studentled.conference;

import org.studentled.round.Participation;
import org.studentled.round.Round;
import org.studentled.school.Household;
import org.studentled.school.Student;

/** A conference with its student and household. */
public record ConferenceDetails(
        Conference conference, Participation participation, Round round, Student student, Household household) {

    public ConferenceId id() {
        return conference.id();
    }
}
