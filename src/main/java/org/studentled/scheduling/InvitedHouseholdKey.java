package org.studentled.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** A child in a round and one of their households: what a conference, a booking or a regret is about. */
public record InvitedHouseholdKey(ParticipationId participation, HouseholdId household) {

    /** From a row that begins with both. */
    static InvitedHouseholdKey read(ResultSet row) throws SQLException {
        return new InvitedHouseholdKey(
                new ParticipationId(row.getObject(1, UUID.class)), new HouseholdId(row.getObject(2, UUID.class)));
    }
}
