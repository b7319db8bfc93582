package org.studentled.round;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
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

    @Query("select p.id from participation p where p.round_id in (:rounds) order by p.id")
    List<UUID> idsIn(Collection<UUID> rounds);

    List<Participation> findByStudentId(StudentId student);

    List<Participation> findByStudentIdInAndRoundIdIn(Collection<StudentId> students, Collection<RoundId> rounds);

    List<Participation> findByRoundIdIn(Collection<RoundId> rounds);

    Optional<Participation> findByRoundIdAndStudentId(RoundId round, StudentId student);
}
