package org.studentled.school;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** Where adults are stored. */
interface AdultTable extends ListCrudRepository<Adult, AdultId> {

    List<Adult> findByHouseholdIdOrderByName(HouseholdId household);

    List<Adult> findByHouseholdIdInOrderByName(Collection<HouseholdId> households);
}
