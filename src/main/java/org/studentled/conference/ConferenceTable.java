package org.studentled.conference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** Where conferences are stored. */
interface ConferenceTable extends ListCrudRepository<Conference, ConferenceId> {

    /** Others who want to change it wait until this transaction is over. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Conference> findWithLockById(ConferenceId id);

    @Query("select c.* from conference c where c.participation_id in (:participations) order by c.id")
    List<Conference> findAllOf(Collection<UUID> participations);

    @Query("select cast(c.id as varchar(36)) || ' ' || c.version from conference c"
            + " where c.participation_id in (:participations) order by c.id")
    List<String> versionsOf(Collection<UUID> participations);

    List<Conference> findByParticipationId(ParticipationId participation);

    Optional<Conference> findByParticipationIdAndHouseholdId(ParticipationId participation, HouseholdId household);
}
