package org.studentled.round;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Where weeks are stored. */
interface WeekTable extends ListCrudRepository<Week, WeekId> {

    List<Week> findByRoundIdOrderByNumber(RoundId round);

    List<Week> findByRoundIdInOrderByNumber(Collection<RoundId> rounds);
}
