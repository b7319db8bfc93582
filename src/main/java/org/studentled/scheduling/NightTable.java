package org.studentled.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.RoundId;

/** Where evenings are kept. */
interface NightTable extends ListCrudRepository<Night, NightId> {

    List<Night> findByEveningGreaterThanEqualOrderByEveningAscFirstStartAsc(LocalDate from);

    List<Night> findByRoundIdOrderByEvening(RoundId round);
}
