package org.studentled.round;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.ClassId;

/** Where rounds are stored. */
interface RoundTable extends ListCrudRepository<Round, RoundId> {

    /** Others who want to change it, or what is one for all of it, wait until this transaction is over. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Round> findWithLockById(RoundId id);

    List<Round> findByClassIdOrderByDatesEveningDesc(ClassId classId);
}
