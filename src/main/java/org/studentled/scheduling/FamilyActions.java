package org.studentled.scheduling;

import java.util.List;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** Port: what else a family can do at its link, named by the modules that come after the booking. */
public interface FamilyActions {

    List<FamilyAction> actionsFor(ParticipationId participation, HouseholdId household);

    /**
     * One thing a family may do.
     *
     * @param path what follows the family's own address
     * @param kind names its words, as {@code reflection} for {@code scheduling.errand.reflection}
     */
    record FamilyAction(String path, String kind) {}
}
