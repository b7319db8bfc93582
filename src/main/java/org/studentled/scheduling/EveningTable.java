package org.studentled.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.RoundId;

/** Where evenings are stored. */
interface EveningTable extends ListCrudRepository<Evening, EveningId> {

    List<Evening> findByDateGreaterThanEqualOrderByDateAscFirstStartAsc(LocalDate from);

    @Query("select * from evening where held_on >= :day order by held_on, first_start, id"
            + " offset :skipped rows fetch next :most rows only")
    List<Evening> from(LocalDate day, int skipped, int most);

    List<Evening> findByDateOrderByFirstStartAscIdAsc(LocalDate day);

    @Query("select round_id from evening where held_on <= :day group by round_id"
            + " order by max(held_on) desc, round_id offset :skipped rows fetch next :most rows only")
    List<UUID> roundsHeldUntil(LocalDate day, int skipped, int most);

    List<Evening> findByRoundIdOrderByDate(RoundId round);
}
