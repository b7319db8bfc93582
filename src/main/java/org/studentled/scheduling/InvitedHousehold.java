package org.studentled.scheduling;

import java.util.List;
import org.studentled.round.Participation;
import org.studentled.school.Adult;
import org.studentled.school.Household;
import org.studentled.school.Student;

/** A household expected at one child's conference, with the adults who may be invited. */
public record InvitedHousehold(Participation participation, Student student, Household household, List<Adult> adults) {

    public InvitedHouseholdKey key() {
        return new InvitedHouseholdKey(participation.id(), household.id());
    }

    /** Someone has to speak for this family when the teacher joins. */
    public boolean needsInterpreter() {
        return adults.stream().anyMatch(Adult::interpreter);
    }

    /** The language someone speaks for them in; empty where no one has to. */
    public String interpreterLanguage() {
        return adults.stream()
                .filter(Adult::interpreter)
                .map(Adult::language)
                .findFirst()
                .orElse("");
    }

    public boolean includes(Adult adult) {
        return adults.stream().anyMatch(each -> each.id().equals(adult.id()));
    }
}
