package org.studentled.portfolio;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;

/** Where the pages of the books are stored. */
interface PageTable extends ListCrudRepository<Page, PageId> {

    List<Page> findByParticipationIdInOrderByNumber(Collection<ParticipationId> participations);

    List<Page> findByParticipationIdOrderByNumber(ParticipationId participation);
}
