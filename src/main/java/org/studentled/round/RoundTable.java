package org.studentled.round;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.ClassId;

/** Where rounds are stored. */
interface RoundTable extends ListCrudRepository<Round, RoundId> {

    /** Others who want to change it, or what is one for all of it, wait until this transaction is over. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Round> findWithLockById(RoundId id);

    @Query("select id from round where id in (:ids) order by evening_on desc, id"
            + " offset :skipped rows fetch next :most rows only")
    List<UUID> latest(Collection<UUID> ids, int skipped, int most);

    List<Round> findByPhaseNotOrderById(Phase phase);

    List<Round> findByClassIdOrderByDatesEveningDesc(ClassId classId);
}
