package org.studentled.round;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.StudentId;

/** Where participations are stored. */
interface ParticipationTable extends ListCrudRepository<Participation, ParticipationId> {

    /** Others who want to change what hangs on it wait until this transaction is over. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Participation> findWithLockById(ParticipationId id);

    List<Participation> findByRoundId(RoundId round);

    List<Participation> findByRoundIdIn(Collection<RoundId> rounds);

    Optional<Participation> findByRoundIdAndStudentId(RoundId round, StudentId student);
}
