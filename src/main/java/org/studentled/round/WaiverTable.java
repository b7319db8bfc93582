package org.studentled.round;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Where waivers are stored. */
interface WaiverTable extends ListCrudRepository<Waiver, WaiverId> {

    List<Waiver> findByParticipationIdOrderByWaivedAt(ParticipationId participation);
}
