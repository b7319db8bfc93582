package org.studentled.portfolio;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;

/** Where the pages of the books are kept. */
interface PageTable extends ListCrudRepository<Page, PageId> {

    List<Page> findByParticipationIdOrderByNumber(ParticipationId participation);
}
