package org.studentled.scheduling;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.RoundId;

/** Where evenings are kept. */
interface NightTable extends ListCrudRepository<Night, NightId> {

    List<Night> findByRoundIdOrderByEvening(RoundId round);
}
