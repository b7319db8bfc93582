package org.studentled.goals;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;

/** Where goals are stored. */
interface GoalTable extends ListCrudRepository<Goal, GoalId> {

    List<Goal> findByParticipationIdInOrderByDueOn(Collection<ParticipationId> participations);

    List<Goal> findByParticipationIdOrderByDueOn(ParticipationId participation);
}
