package org.studentled.scheduling;

import java.util.List;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** Port: what else a family can do at its link, named by the modules that come after the booking. */
public interface Errands {

    List<Errand> of(ParticipationId participation, HouseholdId household);

    /**
     * One thing a family may do.
     *
     * @param path what follows the family's own address
     * @param kind names its words, as {@code reflection} for {@code scheduling.errand.reflection}
     */
    record Errand(String path, String kind) {}
}
