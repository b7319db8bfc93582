package org.studentled.round;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.school.StudentId;

/** Where participations are kept. */
interface ParticipationTable extends ListCrudRepository<Participation, ParticipationId> {

    List<Participation> findByRoundId(RoundId round);

    List<Participation> findByRoundIdIn(Collection<RoundId> rounds);

    Optional<Participation> findByRoundIdAndStudentId(RoundId round, StudentId student);
}
