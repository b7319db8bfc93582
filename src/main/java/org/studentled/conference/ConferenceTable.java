package org.studentled.conference;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import org.studentled.round.ParticipationId;
import org.studentled.school.HouseholdId;

/** Where conferences are kept. */
interface ConferenceTable extends ListCrudRepository<Conference, ConferenceId> {

    List<Conference> findByParticipationId(ParticipationId participation);

    Optional<Conference> findByParticipationIdAndHouseholdId(ParticipationId participation, HouseholdId household);
}
