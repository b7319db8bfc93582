package org.studentled.scheduling;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.RoundId;

/** Where evenings are stored. */
interface NightTable extends ListCrudRepository<Night, NightId> {

    List<Night> findByEveningGreaterThanEqualOrderByEveningAscFirstStartAsc(LocalDate from);

    @Query("select * from evening where held_on >= :day order by held_on, first_start, id"
            + " offset :skipped rows fetch next :most rows only")
    List<Night> from(LocalDate day, int skipped, int most);

    List<Night> findByRoundIdOrderByEvening(RoundId round);
}
